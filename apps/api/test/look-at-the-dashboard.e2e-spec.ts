import { randomUUID } from 'node:crypto';
import type { AdminOrderDto, DashboardDto } from '@storehouse/dto';
import { aCheckout, aGuestWith, aVariant, checkOut, setStock } from './support/buying';
import { anAdmin, type Person } from './support/people';

const DAY_MS = 24 * 60 * 60 * 1000;

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

const look = async () => (await admin.get<DashboardDto>('admin/dashboard')).body;

/** An order over 12.34 for one piece, placed at that time; other tests sell today only. */
async function sellAt(placedAt: Date): Promise<AdminOrderDto> {
  const { sku } = await aVariant();
  const { email, shippingAddress, paymentMethod } = aCheckout();
  const lines = [{ sku, quantity: 1, unitPriceMinor: 1234 }];
  const order = { email, shippingAddress, paymentMethod, lines, placedAt: placedAt.toISOString() };
  const { body } = await admin.post<AdminOrderDto>('admin/orders', order, { 'idempotency-key': randomUUID() });
  return body;
}

/** What a day of the chart sold. */
const soldOn = ({ days }: DashboardDto, date: string) => days.find((day) => day.date === date);

describe('the dashboard', () => {
  it('counts sales on the day they had in the shop, cancelled ones not', async () => {
    const before = await look();
    const [date = ''] = before.days.slice(-11).map((day) => day.date);
    // The shop lives an hour ahead of UTC.
    const order = await sellAt(new Date(Date.parse(date) - DAY_MS / 48));
    const after = await look();
    const sold = soldOn(before, date);
    expect(soldOn(after, date)).toEqual({
      date,
      salesMinor: (sold?.salesMinor ?? 0) + 1234,
      orders: (sold?.orders ?? 0) + 1,
    });
    await admin.post(`admin/orders/${order.number}/moves`, { status: 'cancelled' });
    expect(soldOn(await look(), date)).toEqual(sold);
  });

  it('sets the last 30 days beside the 30 before', async () => {
    const { days, last30Days: before } = await look();
    expect(days).toHaveLength(30);
    expect(new Set(days.map(({ date }) => date)).size).toBe(30);
    await sellAt(new Date(Date.now() - 40 * DAY_MS));
    const { last30Days: after } = await look();
    expect(after.previousSalesMinor).toBe(before.previousSalesMinor + 1234);
    expect(after.previousOrders).toBe(before.previousOrders + 1);
    await sellAt(new Date(Date.now() - 61 * DAY_MS));
    expect((await look()).last30Days.previousOrders).toBe(after.previousOrders);
  });

  it('adds up: the days are the 30 days, and today is the last of them', async () => {
    const { days, last30Days, last7Days, today } = await look();
    const sum = (some: typeof days) => some.reduce((total, { salesMinor }) => total + salesMinor, 0);
    expect(last30Days.salesMinor).toBe(sum(days));
    expect(last7Days.salesMinor).toBe(sum(days.slice(-7)));
    expect(today.salesMinor).toBe(sum(days.slice(-1)));
  });

  it('knows what waits', async () => {
    const before = await look();
    await checkOut(await aGuestWith([await aVariant(), 1]), { paymentMethod: 'cash_on_delivery' });
    const after = await look();
    expect(after.ordersToShip).toBeGreaterThan(0);
    expect(after.unpaidOrders).toBeGreaterThan(0);
    expect(Date.parse(after.oldestToShipAt ?? '')).toBeLessThanOrEqual(Date.now());
    expect(before.currency).toBe('EUR');
  });

  it('warns of what runs out, the fewest pieces first', async () => {
    const [few, none] = [await aVariant({ stock: 3 }), await aVariant({ stock: 1 })];
    await setStock(none.sku, 0);
    const { lowStock, lowStockCount, soldOutCount } = await look();
    expect(lowStockCount).toBeGreaterThan(0);
    expect(soldOutCount).toBeGreaterThan(0);
    const pieces = lowStock.map(({ available }) => available);
    expect(pieces).toEqual(pieces.toSorted((a, b) => a - b));
    expect(pieces.every((available) => available <= 5)).toBe(true);
    await setStock(few.sku, 100);
    await setStock(none.sku, 100);
  });

  it('names the best sellers', async () => {
    const cup = await aVariant({ stock: 999, priceMinor: 1 });
    await checkOut(await aGuestWith([cup, 999]));
    const { bestSellers } = await look();
    expect(bestSellers).toContainEqual({
      sku: cup.sku,
      title: `Product ${cup.sku}`,
      variantTitle: '',
      productSlug: cup.sku.toLowerCase(),
      imageKey: null,
      units: 999,
      salesMinor: 999,
    });
    const units = bestSellers.map((seller) => seller.units);
    expect(units).toEqual(units.toSorted((a, b) => b - a));
  });
});
