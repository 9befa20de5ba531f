import { randomUUID } from 'node:crypto';
import type {
  AdminOrderDto,
  AdminOrderPageDto,
  ManualOrderDto,
  OrderDto,
  OrderPageDto,
  ProblemDto,
} from '@storehouse/dto';
import {
  aCheckout,
  aGuestWith,
  anOrderOf,
  atOnce,
  aVariant,
  checkOut,
  disagreements,
  onHand,
  tally,
} from './support/buying';
import { Client } from './support/client';
import { aCustomer, anAdmin, anEmail, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

const move = <T = AdminOrderDto>(number: string, body: object) => admin.post<T>(`admin/orders/${number}/moves`, body);
const list = async (query: Record<string, string>) =>
  (await admin.get<AdminOrderPageDto>(`admin/orders?${new URLSearchParams(query)}`)).body;
const numbersOf = ({ items }: AdminOrderPageDto) => items.map(({ number }) => number);

describe('the list of orders', () => {
  it('has the newest first, page by page, without gaps and repeats', async () => {
    const email = anEmail();
    const cup = await aVariant();
    const placed: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      placed.push((await checkOut(await aGuestWith([cup, 1]), { email })).body.number);
    }
    const listed: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: AdminOrderPageDto = await list({ q: email, limit: '2', ...(cursor && { cursor }) });
      listed.push(...numbersOf(page));
      cursor = page.nextCursor;
    }
    expect(listed).toEqual(placed.reverse());
  });

  it('shows who bought, and for how much', async () => {
    const email = anEmail();
    const { body: order } = await checkOut(await aGuestWith([await aVariant(), 2]), { email });
    expect((await list({ q: email })).items).toEqual([
      {
        number: order.number,
        status: 'placed',
        paymentStatus: 'unpaid',
        itemCount: 2,
        totalMinor: 2490,
        currency: 'EUR',
        placedAt: order.placedAt,
        email,
        customerName: 'Ada Lovelace',
        country: 'DE',
      },
    ]);
  });

  it('finds by number, e-mail and SKU', async () => {
    const email = anEmail();
    const cup = await aVariant();
    const { body } = await checkOut(await aGuestWith([cup, 1]), { email });
    for (const q of [
      body.number,
      body.number.toLowerCase().replace('-', '').slice(0, 6),
      email.slice(0, 20),
      cup.sku,
    ]) {
      expect(numbersOf(await list({ q }))).toContain(body.number);
    }
    expect(numbersOf(await list({ q: '%' }))).toEqual([]);
  });

  it('has a view for each kind of work', async () => {
    const email = anEmail();
    const cup = await aVariant();
    const order = async (paymentMethod: 'bank_transfer' | 'cash_on_delivery') =>
      (await checkOut(await aGuestWith([cup, 1]), { email, paymentMethod })).body.number;
    const awaited = await order('bank_transfer');
    const cash = await order('cash_on_delivery');
    const paid = await order('bank_transfer');
    await move(paid, { status: 'packed', paymentStatus: 'paid' });
    const sent = await order('cash_on_delivery');
    await move(sent, { status: 'packed' });
    await move(sent, { status: 'shipped' });
    const off = await order('bank_transfer');
    await move(off, { status: 'cancelled' });

    const view = async (name: string) => numbersOf(await list({ q: email, view: name }));
    expect(await view('all')).toEqual([off, sent, paid, cash, awaited]);
    expect(await view('unpaid')).toEqual([sent, cash, awaited]);
    expect(await view('to-ship')).toEqual([paid, cash]);
    expect(await view('shipped')).toEqual([sent]);
    expect(await view('cancelled')).toEqual([off]);
    for (const name of ['unpaid', 'to-ship', 'shipped', 'cancelled']) {
      const { items } = await list({ view: name, limit: '100' });
      const times = items.map(({ placedAt }) => placedAt);
      expect(times).toEqual(times.toSorted().reverse());
    }
  });

  it('can be cut to a customer and a span of time', async () => {
    const customer = await aCustomer();
    const order = await anOrderOf(customer, [await aVariant(), 1]);
    const customerId = String(customer.user.id);
    expect(numbersOf(await list({ customerId }))).toEqual([order.number]);
    expect(numbersOf(await list({ customerId, from: order.placedAt }))).toEqual([order.number]);
    expect(numbersOf(await list({ customerId, to: order.placedAt }))).toEqual([]);
  });

  it('takes no cursor of another list', async () => {
    const { nextCursor } = await list({ limit: '1' });
    const { body } = await admin.get<ProblemDto>(`admin/orders?view=cancelled&cursor=${nextCursor}`);
    expect(body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'cursor' }] });
  });
});

describe('moving an order', () => {
  it('goes from placed to delivered, and the history tells who did it', async () => {
    const { number } = await anOrderOf(new Client(), [await aVariant(), 1]);
    const { body: first } = await move(number, { status: 'packed', paymentStatus: 'paid', note: 'Transfer of Monday' });
    expect(first).toMatchObject({ status: 'packed', paymentStatus: 'paid', nextStatuses: ['shipped', 'cancelled'] });
    await move(number, { status: 'shipped' });
    const { body } = await move(number, { status: 'delivered' });
    expect(body).toMatchObject({ status: 'delivered', nextStatuses: [], nextPaymentStatuses: [] });
    expect(body.history.map(({ from, to, actor, note }) => [from, to, actor, note])).toEqual([
      [null, 'placed', null, null],
      [null, 'unpaid', null, null],
      ['placed', 'packed', admin.user.name, 'Transfer of Monday'],
      ['unpaid', 'paid', admin.user.name, 'Transfer of Monday'],
      ['packed', 'shipped', admin.user.name, null],
      ['shipped', 'delivered', admin.user.name, null],
    ]);
    expect((await admin.get<AdminOrderDto>(`admin/orders/${number}`)).body).toEqual(body);
  });

  it('refuses what the states do not allow', async () => {
    const { number } = await anOrderOf(new Client(), [await aVariant(), 1]);
    const { status, body } = await move<ProblemDto>(number, { status: 'delivered' });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'ILLEGAL_STATUS_MOVE' });
    expect(body.detail).toBe('The order cannot move from placed to delivered.');
    expect((await move<ProblemDto>(number, {})).body.code).toBe('VALIDATION_FAILED');
    expect((await move<ProblemDto>(number, { status: 'lost' })).body.code).toBe('VALIDATION_FAILED');
    expect((await move<ProblemDto>('0000-0000', { status: 'packed' })).body.code).toBe('ORDER_NOT_FOUND');
  });

  it('happens once when several press the button', async () => {
    const cup = await aVariant();
    const { number } = await anOrderOf(new Client(), [cup, 2]);
    expect(tally(await atOnce(10, () => move<ProblemDto>(number, { status: 'cancelled' })))).toEqual({ 200: 10 });
    const { body } = await admin.get<AdminOrderDto>(`admin/orders/${number}`);
    expect(body.history.filter(({ to }) => to === 'cancelled')).toHaveLength(1);
    expect(await onHand(cup.sku)).toBe(10);
  });
});

describe('entering an order', () => {
  const aManualOrder = (wish: Partial<ManualOrderDto> & Pick<ManualOrderDto, 'lines'>): ManualOrderDto => {
    const { email, shippingAddress, paymentMethod } = aCheckout();
    return { email, shippingAddress, paymentMethod, ...wish };
  };
  const enter = <T = AdminOrderDto>(order: ManualOrderDto, key: string = randomUUID(), by: Client = admin) =>
    by.post<T>('admin/orders', order, { 'idempotency-key': key });

  it('books prices, time and stock as told; what is left out is the shop’s', async () => {
    const [cup, plate] = [await aVariant({ priceMinor: 1000 }), await aVariant({ priceMinor: 500 })];
    const lines = [
      { sku: cup.sku, quantity: 3, unitPriceMinor: 777 },
      { sku: plate.sku, quantity: 2 },
    ];
    const { status, body } = await enter(
      aManualOrder({ lines, deliveryMinor: 250, placedAt: '2024-12-24T08:30:00.000Z', note: 'By telephone' }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      source: 'manual',
      placedAt: '2024-12-24T08:30:00.000Z',
      currency: 'EUR',
      subtotalMinor: 3331,
      deliveryMinor: 250,
      totalMinor: 3581,
      note: 'By telephone',
    });
    expect(body.history[0]).toMatchObject({ to: 'placed', actor: admin.user.name });
    expect([await onHand(cup.sku), await onHand(plate.sku)]).toEqual([7, 8]);
    expect(await disagreements()).toEqual([]);
  });

  it('gives the order to the account with that e-mail', async () => {
    const customer = await aCustomer();
    const { sku } = await aVariant();
    const { body } = await enter(
      aManualOrder({ email: customer.user.email, lines: [{ sku, quantity: 1 }], note: 'Bargains hard' }),
    );
    expect(body.customerId).toBe(customer.user.id);
    expect((await customer.get<OrderPageDto>('orders')).body.items).toMatchObject([{ number: body.number }]);
    expect((await customer.get<OrderDto>(`orders/${body.number}`)).body.note).toBeNull();
  });

  it('makes one order however often it is sent', async () => {
    const { sku } = await aVariant();
    const order = aManualOrder({ lines: [{ sku, quantity: 1 }] });
    const key = randomUUID();
    const answers = await atOnce(10, () => enter(order, key));
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
    expect(answers.filter(({ headers }) => !headers.has('idempotency-replayed'))).toHaveLength(1);
    expect(await onHand(sku)).toBe(9);
    const other = aManualOrder({ lines: [{ sku, quantity: 2 }] });
    expect((await enter<ProblemDto>(other, key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no lines', { lines: [] }, 'VALIDATION_FAILED'],
    ['an unknown SKU', { lines: [{ sku: 'NO-SUCH-SKU', quantity: 1 }] }, 'VARIANT_NOT_FOUND'],
    ['a total', { totalMinor: 1 }, 'VALIDATION_FAILED'],
    ['a price below nothing', { unitPriceMinor: -1 }, 'VALIDATION_FAILED'],
    ['more pieces than there are', { quantity: 11 }, 'OUT_OF_STOCK'],
  ])('refuses %s', async (_what, { lines, quantity = 1, unitPriceMinor, ...wish }, code) => {
    const { sku } = await aVariant();
    const order = { ...aManualOrder({ lines: [] }), lines: lines ?? [{ sku, quantity, unitPriceMinor }], ...wish };
    expect((await enter<ProblemDto>(order as ManualOrderDto)).body.code).toBe(code);
    expect(await onHand(sku)).toBe(10);
  });

  it('needs an Idempotency-Key, and staff', async () => {
    const { sku } = await aVariant();
    const order = aManualOrder({ lines: [{ sku, quantity: 1 }] });
    expect((await admin.post<ProblemDto>('admin/orders', order)).body.code).toBe('IDEMPOTENCY_KEY_MISSING');
    expect((await enter<ProblemDto>(order, randomUUID(), await aCustomer())).body.code).toBe('FORBIDDEN');
  });
});
