import { randomUUID } from 'node:crypto';
import type { CartDto, OrderDto, PlacedOrderDto, PlaceOrderDto } from '@storehouse/dto';
import { type Answer, Client } from './client';
import { sql } from './database';

/** Something to buy. */
export interface Goods {
  sku: string;
  priceMinor: number;
}

/** A product on sale with one variant: ten pieces at 10.00 euro unless the test wishes otherwise. */
export async function aVariant(wish: { stock?: number; priceMinor?: number; taxClass?: string } = {}): Promise<Goods> {
  const { stock = 10, priceMinor = 1000, taxClass = 'standard' } = wish;
  const sku = `TEST-${randomUUID()}`;
  const slug = sku.toLowerCase();
  await sql("INSERT INTO products (slug, title, description, tax_class, status) VALUES (?, ?, '', ?, 'active')", [
    slug,
    `Product ${sku}`,
    taxClass,
  ]);
  await sql('INSERT INTO product_variants (product_id, sku) SELECT id, ? FROM products WHERE slug = ?', [sku, slug]);
  await sql(
    `INSERT INTO variant_prices (variant_id, currency, price_minor)
     SELECT id, 'EUR', ? FROM product_variants WHERE sku = ?`,
    [priceMinor, sku],
  );
  await setStock(sku, stock);
  return { sku, priceMinor };
}

export async function setPrice(sku: string, priceMinor: number): Promise<void> {
  const variant = '(SELECT id FROM product_variants WHERE sku = ?)';
  await sql(`UPDATE variant_prices SET price_minor = ? WHERE variant_id = ${variant}`, [priceMinor, sku]);
}

/** Counts the pieces: from now on there are so many. */
export async function setStock(sku: string, pieces: number): Promise<void> {
  await sql("CALL move_stock(?, 'count', ?, NULL, NULL, NULL)", [sku, pieces]);
}

/** The pieces that are there. */
export async function onHand(sku: string): Promise<number> {
  const variant = '(SELECT id FROM product_variants WHERE sku = ?)';
  const [level] = await sql<{ pieces: number }>(
    `SELECT CAST(SUM(on_hand) AS SIGNED) AS pieces FROM stock_levels WHERE variant_id = ${variant}`,
    [sku],
  );
  return level?.pieces ?? 0;
}

/** Fills the cart of somebody, line by line; gives the cart. */
export async function fillCart(client: Client, ...lines: [Pick<Goods, 'sku'>, number][]): Promise<CartDto> {
  let cart: CartDto | undefined;
  for (const [{ sku }, quantity] of lines) {
    const { status, body } = await client.post<CartDto>('cart/items', { sku, quantity });
    if (status !== 201) throw new Error(`adding to the cart failed: ${JSON.stringify(body)}`);
    cart = body;
  }
  if (!cart) throw new Error('A cart to fill needs a line.');
  return cart;
}

/** A guest with a full cart. */
export async function aGuestWith(...lines: [Pick<Goods, 'sku'>, number][]): Promise<Client> {
  const guest = new Client();
  await fillCart(guest, ...lines);
  return guest;
}

/** The e-mail of somebody: each has their own, for the shop takes only so many orders of one in a short time. */
export const emailOf = ({ address }: Client): string => `ada-${address}@example.com`;

/** What a checkout sends. */
export const aCheckout = (wish: Partial<PlaceOrderDto> = {}): PlaceOrderDto => ({
  email: 'ada@example.com',
  shippingAddress: {
    name: 'Ada Lovelace',
    line1: 'Speicherstadt 12',
    postalCode: '20457',
    city: 'Hamburg',
    country: 'DE',
  },
  deliveryMethod: 'standard',
  paymentMethod: 'bank_transfer',
  ...wish,
});

/** Checks out: places an order from the client's cart. */
export const checkOut = <T = PlacedOrderDto>(
  client: Client,
  wish: Partial<PlaceOrderDto> = {},
  key: string = randomUUID(),
): Promise<Answer<T>> =>
  client.post<T>('orders', aCheckout({ email: emailOf(client), ...wish }), { 'idempotency-key': key });

/** Checks out, and reads the order as it stands. */
export async function anOrderBy(client: Client, wish: Partial<PlaceOrderDto> = {}): Promise<OrderDto> {
  const { status, body } = await checkOut(client, wish);
  if (status !== 201) throw new Error(`placing the order failed: ${JSON.stringify(body)}`);
  return (await client.get<OrderDto>(`orders/${body.number}?email=${wish.email ?? emailOf(client)}`)).body;
}

/** An order that somebody has just placed. */
export async function anOrderOf(client: Client, ...lines: [Goods, number][]): Promise<OrderDto> {
  await fillCart(client, ...lines);
  return anOrderBy(client);
}

/** Rows of verify_books: what does not agree. */
export async function disagreements(): Promise<unknown[]> {
  const [rows] = await sql<unknown[]>('CALL verify_books()');
  return rows ?? [];
}

/** How many answers there were of each kind: `201`, `409 OUT_OF_STOCK`. */
export function tally(answers: Answer<{ code?: string }>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const kind = body.code ? `${status} ${body.code}` : String(status);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Does something many times at once. */
export const atOnce = <T>(times: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => act(index)));
