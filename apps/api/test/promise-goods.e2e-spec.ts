import { randomUUID } from 'node:crypto';
import type { AdminOrderDto, AdminOrderPageDto, DashboardDto, MailDto, MailPageDto, ProblemDto } from '@storehouse/dto';
import { aGuestWith, anOrderOf, aVariant, checkOut, type Goods, setStock } from './support/buying';
import { Client } from './support/client';
import { sql } from './support/database';
import { eventually } from './support/eventually';
import { aCardOrder, captured, orderOf, start, tell } from './support/paying';
import { anAdmin, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

/** Goods of which so many are there; more are expected on 12 May. */
const onBackorder = async (stock: number): Promise<Goods> => {
  const goods = await aVariant({ stock });
  await sql("UPDATE product_variants SET stock_policy = 'backorder', expected_on = '2099-05-12' WHERE sku = ?", [
    goods.sku,
  ]);
  return goods;
};
const look = async ({ number }: { number: string }): Promise<AdminOrderDto> =>
  (await admin.get<AdminOrderDto>(`admin/orders/${number}`)).body;
const move = <T = AdminOrderDto>(number: string, status: string) =>
  admin.post<T>(`admin/orders/${number}/moves`, { status });

describe('what an order has paid and owes', () => {
  it('is told with the order, also when a part is paid', async () => {
    const order = await anOrderOf(new Client(), [await aVariant({ priceMinor: 2000 }), 1]);
    expect(order).toMatchObject({ paidMinor: 0, dueMinor: order.totalMinor });
    const part = { amountMinor: 500, note: 'In cash' };
    const key = { 'idempotency-key': randomUUID() };
    expect((await admin.post(`admin/orders/${order.number}/payments`, part, key)).status).toBe(201);
    expect(await look(order)).toMatchObject({ paidMinor: 500, dueMinor: order.totalMinor - 500 });
  });

  it('is nothing once the order is cancelled', async () => {
    const order = await anOrderOf(new Client(), [await aVariant(), 1]);
    expect((await move(order.number, 'cancelled')).body).toMatchObject({ paidMinor: 0, dueMinor: 0 });
  });

  it('does not ask for what a card was authorised for', async () => {
    const { guest, order } = await aCardOrder();
    const { body } = await start(guest, order);
    await tell(captured(body.reference, order.totalMinor, { fact: 'authorised' }));
    const read = await eventually(async () => {
      const now = await orderOf(guest, order);
      return now.paymentStatus === 'authorised' ? now : undefined;
    });
    expect(read).toMatchObject({ paidMinor: 0, dueMinor: 0 });
  });
});

describe('goods that are still to come', () => {
  it('are told to the customer by line, with the day', async () => {
    const client = new Client();
    const order = await anOrderOf(client, [await onBackorder(2), 5], [await aVariant(), 1]);
    expect(order.lines).toMatchObject([
      { quantity: 5, backordered: 3, expectedOn: '2099-05-12' },
      { quantity: 1, backordered: 0, expectedOn: null },
    ]);
    expect(order).not.toHaveProperty('takenFrom');
  });

  it('keep the order from being packed until they are there', async () => {
    const goods = await onBackorder(0);
    const cash = { paymentMethod: 'cash_on_delivery' } as const;
    const { number } = (await checkOut(await aGuestWith([goods, 2]), cash)).body;
    const mayBeSent = async () => {
      const { body } = await admin.get<AdminOrderPageDto>(`admin/orders?view=to-ship&q=${number}`);
      return body.items.length === 1;
    };
    expect(await mayBeSent()).toBe(false);
    expect(await look({ number })).toMatchObject({ nextStatuses: ['cancelled'], takenFrom: [] });
    expect((await move<ProblemDto>(number, 'packed')).body.code).toBe('BACKORDER_OPEN');
    await setStock(goods.sku, 2);
    const order = await eventually(async () => {
      const now = await look({ number });
      return now.lines[0]?.backordered === 0 ? now : undefined;
    });
    expect(order).toMatchObject({ nextStatuses: ['packed', 'cancelled'], takenFrom: [{ lineNumber: 1, quantity: 2 }] });
    expect(await mayBeSent()).toBe(true);
  });

  it('stand in the mail about the order', async () => {
    const goods = await onBackorder(2);
    const { number } = await anOrderOf(new Client(), [goods, 5]);
    const { id } = await eventually(async () => {
      const { body } = await admin.get<MailPageDto>('admin/mails?limit=100');
      return body.items.find((mail) => mail.orderNumber === number);
    });
    const { text } = (await admin.get<MailDto>(`admin/mails/${id}`)).body;
    expect(text).toContain(`Product ${goods.sku}: 3 of 5 still to come, expected on 12 May.`);
    expect(text).toContain('We send the order when it is complete.');
  });

  it('are counted on the dashboard until nothing is owed', async () => {
    const figures = async () => (await admin.get<DashboardDto>('admin/dashboard')).body;
    const { number } = await anOrderOf(new Client(), [await onBackorder(1), 3]);
    const { ordersOwed, piecesOwed } = await figures();
    expect(ordersOwed).toBeGreaterThan(0);
    expect(piecesOwed).toBeGreaterThanOrEqual(ordersOwed + 1);
    await move(number, 'cancelled');
    expect(await figures()).toMatchObject({ ordersOwed: ordersOwed - 1, piecesOwed: piecesOwed - 2 });
  });
});

describe('where goods were taken', () => {
  afterAll(() => admin.patch('admin/locations/annexe', { isActive: false }));

  it('is told to staff, place by place, until they go back', async () => {
    await admin.post('admin/locations', { name: 'Annexe', code: 'annexe' });
    await admin.patch('admin/locations/annexe', { isActive: true });
    const goods = await aVariant({ stock: 2 });
    await sql("CALL move_stock(?, 'receipt', 3, NULL, NULL, 'annexe')", [goods.sku]);
    const order = await anOrderOf(new Client(), [goods, 4]);
    const { takenFrom } = await look(order);
    expect(takenFrom).toMatchObject([
      { lineNumber: 1, location: 'main' },
      { lineNumber: 1, location: 'annexe', name: 'Annexe' },
    ]);
    expect(takenFrom.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(4);
    expect((await move(order.number, 'cancelled')).body.takenFrom).toEqual([]);
  });
});
