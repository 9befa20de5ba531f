import { createHash } from 'node:crypto';
import { ORDER_STATUSES, type OrderStatus } from '@storehouse/domain';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import customers from './seeds/customers.json';
import orders from './seeds/orders.json';
import type { SeedCustomer, SeedOrder } from './seeds/types';

const HOUR = 3_600_000;
/** Hours after placing at which a sample order was packed, shipped and delivered. */
const HOURS_UNTIL: Readonly<Partial<Record<OrderStatus, number>>> = {
  packed: 5,
  shipped: 20,
  delivered: 68,
  cancelled: 2,
};

/**
 * Places the sample orders as their customers would, through the same procedures as the shop, at times of the last
 * month: the session's clock is turned back for each step, so that ledger and history have those times too.
 */
export async function placeSampleOrders(connection: Connection, userIds: Map<string, number>): Promise<void> {
  for (const [index, order] of (orders as SeedOrder[]).entries()) {
    const customer = (customers as SeedCustomer[]).find(({ email }) => email === order.customer);
    if (!customer) throw new Error(`Sample order ${index} is of nobody: ${order.customer}`);
    await placeSampleOrder(connection, order, customer, userIds.get(customer.email) ?? null, index);
  }
  await connection.query('SET timestamp = DEFAULT');
  await connection.query('CALL refresh_popularity()');
}

async function placeSampleOrder(
  connection: Connection,
  order: SeedOrder,
  customer: SeedCustomer,
  userId: number | null,
  index: number,
): Promise<void> {
  const midnight = new Date().setUTCHours(0, 0, 0, 0);
  const placedAt = midnight - order.daysAgo * 24 * HOUR + order.hour * HOUR;
  const key = createHash('sha256').update(`sample order ${index}`).digest();
  const token = userId ? null : key;
  const number = sampleNumber(key);

  await turnClockTo(connection, placedAt);
  for (const { sku, quantity } of order.lines) {
    await connection.query('CALL add_cart_item(?, ?, ?, ?, ?)', [token, userId, 'EUR', sku, quantity]);
  }
  const { line1, line2, postcode, city, region, country } = customer.address;
  await connection.query('CALL place_order(?)', [
    [
      ...[token, userId, key, key, number, customer.email, order.deliveryMethod, order.paymentMethod, null],
      ...[nameOf(customer), line1, line2, postcode, city, region, country, customer.phone],
    ],
  ]);

  const steps = ORDER_STATUSES.slice(1, ORDER_STATUSES.indexOf(order.status) + 1);
  const path = order.status === 'cancelled' ? (['cancelled'] as const) : steps;
  if (order.paid && order.paymentMethod === 'bank_transfer')
    await move(connection, number, null, 'paid', placedAt + 3 * HOUR);
  for (const status of path) {
    const isPaidNow = order.paid && order.paymentMethod === 'cash_on_delivery' && status === 'delivered';
    await move(connection, number, status, isPaidNow ? 'paid' : null, placedAt + (HOURS_UNTIL[status] ?? 0) * HOUR);
  }
}

async function move(connection: Connection, number: string, status: string | null, paid: 'paid' | null, at: number) {
  await turnClockTo(connection, at);
  await connection.query('CALL move_order(?, ?, ?, NULL, NULL)', [number, status, paid]);
}

/** The session's clock, for CURRENT_TIMESTAMP and the like; never ahead of the real one. */
export async function turnClockTo(connection: Connection, milliseconds: number): Promise<void> {
  await connection.query('SET timestamp = ?', [Math.min(milliseconds, Date.now()) / 1000]);
}

/** An order number in the shop's form; the same for the same key. */
function sampleNumber(key: Buffer): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const eight = [...key.subarray(0, 8)].map((byte) => letters[byte % 32]).join('');
  return `${eight.slice(0, 4)}-${eight.slice(4)}`;
}

export const nameOf = ({ firstName, lastName }: SeedCustomer): string => `${firstName} ${lastName}`;

/** True when the shop has no goods yet. */
export async function isEmpty(connection: Connection): Promise<boolean> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT 1 FROM products LIMIT 1');
  return rows.length === 0;
}
