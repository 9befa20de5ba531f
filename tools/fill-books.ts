/**
 * Fills an empty database with goods at two places, orders with their carts and keys, payments, promotions and backorders by
 * SQL alone, so that the checks of the books can be timed. Triggers write stock, history, outbox and invoices, as they do for
 * every order. Refuses a database that has orders.
 *
 *   DATABASE_URL=mysql://admin:…@host/storehouse_books npx tsx tools/fill-books.ts [ORDERS]
 */
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { connect } from '../database/connection';

const VARIANTS = 1000;
/** Orders of one transaction; more rows than MySQL lets a query count up to would need a setting. */
const BATCH = 1000;

/** The numbers from ? to ?. */
const NUMBERS = 'WITH RECURSIVE number (n) AS (SELECT ? UNION ALL SELECT n + 1 FROM number WHERE n < ?)';
/** The goods of line `part.line_number` of order `n`: spread over all, and never one variant twice. */
const VARIANT = `1 + (number.n * 7 + part.line_number * 331) MOD ${VARIANTS}`;
const QUANTITY = '1 + (number.n + part.line_number) MOD 3';
const LINES = '(SELECT 1 AS line_number UNION ALL SELECT 2 UNION ALL SELECT 3)';
/** Ten per cent off every fifth order. */
const DISCOUNT = `IF(number.n MOD 5 = 0, (goods.price * (${QUANTITY}) + 5) DIV 10, 0)`;
/** Every fourth line comes from the second place; of every fiftieth order one piece a line comes and the others are owed. */
const PLACE = 'IF(number.n MOD 51 = 0, NULL, IF((number.n + part.line_number) MOD 4 = 0, 2, 1))';

async function fillCatalogue(connection: Connection): Promise<void> {
  const rows = [1, VARIANTS];
  await connection.query(
    `INSERT INTO products (id, slug, title, description, status) ${NUMBERS}
     SELECT n, CONCAT('goods-', n), CONCAT('Goods ', n), '', 'active' FROM number`,
    rows,
  );
  await connection.query(
    "INSERT INTO stock_locations (id, code, name, priority) VALUES (2, 'second', 'Second place', 2)",
  );
  await connection.query(
    `INSERT INTO product_variants (id, product_id, sku, stock_policy) ${NUMBERS}
     SELECT n, n, CONCAT('SKU-', n), 'backorder' FROM number`,
    rows,
  );
  await connection.query(
    `INSERT INTO variant_prices (variant_id, currency, price_minor) ${NUMBERS}
     SELECT n, 'EUR', 500 + n MOD 97 * 100 FROM number`,
    rows,
  );
  await connection.query(
    `INSERT INTO stock_movements (variant_id, location_id, delta, reason) ${NUMBERS}
     SELECT n, place.id, 1000000, 'receipt' FROM number JOIN stock_locations AS place`,
    rows,
  );
  await connection.query(
    `INSERT INTO promotions (id, title, kind, rate_bp, is_active) VALUES (1, 'Ten per cent', 'percent', 1000, 0)`,
  );
}

/** One transaction of orders: lines first in a table of their own, so that the orders are their sums. */
async function fillOrders(connection: Connection, from: number, to: number): Promise<void> {
  const rows = [from, to];
  await connection.query('DROP TEMPORARY TABLE IF EXISTS new_lines');
  await connection.query(
    `CREATE TEMPORARY TABLE new_lines ${NUMBERS}
     SELECT number.n, part.line_number, goods.id AS variant_id, goods.sku, ${PLACE} AS location_id, ${QUANTITY} AS quantity,
       goods.price AS unit_price_minor, ${DISCOUNT} AS discount_minor,
       goods.price * (${QUANTITY}) - ${DISCOUNT} AS total_minor,
       tax_of(goods.price * (${QUANTITY}) - ${DISCOUNT}, 1900, 1) AS tax_minor
     FROM number
     JOIN ${LINES} AS part
     JOIN (
       SELECT variant.id, variant.sku, price.price_minor AS price
       FROM product_variants AS variant JOIN variant_prices AS price ON price.variant_id = variant.id
     ) AS goods ON goods.id = ${VARIANT}`,
    rows,
  );
  await connection.beginTransaction();
  await connection.query(
    `INSERT INTO carts (id, token_hash, currency, status) ${NUMBERS} SELECT n, UNHEX(SHA2(n, 256)), 'EUR', 'ordered' FROM number`,
    rows,
  );
  await connection.query(
    `INSERT INTO idempotency_keys (scope, key_hash, request_hash, order_number) ${NUMBERS}
     SELECT CONCAT('order:', LOWER(SHA2(n, 256))), UNHEX(SHA2(n, 256)), UNHEX(SHA2(n, 256)), CONCAT('F-', n) FROM number`,
    rows,
  );
  await connection.query(
    `INSERT INTO orders (id, number, cart_id, email, currency, item_count, subtotal_minor, discount_minor, delivery_minor,
       delivery_tax_rate_bp, tax_minor, total_minor, delivery_method, delivery_title, payment_method)
     SELECT n, CONCAT('F-', n), n, 'ada@example.com', 'EUR', SUM(quantity), SUM(unit_price_minor * quantity),
       SUM(discount_minor), 490, 1900, SUM(tax_minor) + tax_of(490, 1900, 1), SUM(total_minor) + 490, 'standard',
       'Standard delivery', 'bank_transfer'
     FROM new_lines GROUP BY n ORDER BY n`,
  );
  await connection.query(
    `INSERT INTO order_addresses (order_id, kind, name, line1, postal_code, city, country)
     SELECT id, 'shipping', 'Ada Lovelace', 'Speicherstadt 12', '20457', 'Hamburg', 'DE'
     FROM orders WHERE id BETWEEN ? AND ?`,
    rows,
  );
  await connection.query(
    `INSERT INTO order_lines (order_id, line_number, variant_id, location_id, sku, title, variant_title, quantity,
       unit_price_minor, discount_minor, total_minor, tax_rate_bp, tax_minor)
     SELECT n, line_number, variant_id, location_id, sku, sku, '', quantity, unit_price_minor, discount_minor, total_minor,
       1900, tax_minor
     FROM new_lines ORDER BY n, line_number`,
  );
  await connection.query(
    `INSERT INTO stock_movements (variant_id, location_id, delta, reason, order_id, line_number)
     SELECT variant_id, 1, -1, 'sale', n, line_number FROM new_lines WHERE location_id IS NULL ORDER BY n, line_number`,
  );
  await connection.query(
    `INSERT INTO backorders (order_id, line_number, variant_id, quantity)
     SELECT n, line_number, variant_id, quantity - 1 FROM new_lines
     WHERE location_id IS NULL AND quantity > 1
     ORDER BY n, line_number`,
  );
  await connection.query(
    `INSERT INTO promotion_redemptions (order_id, promotion_id, discount_minor)
     SELECT n, 1, SUM(discount_minor) FROM new_lines GROUP BY n HAVING SUM(discount_minor) > 0`,
  );
  await connection.query(
    `INSERT INTO order_adjustments (order_id, line_number, promotion_id, step, title, amount_minor)
     SELECT n, line_number, 1, 1, 'Ten per cent', -discount_minor FROM new_lines WHERE discount_minor > 0`,
  );
  await connection.query(
    `INSERT INTO payments (order_id, provider, status, amount_minor, currency)
     SELECT n, 'manual', 'captured', SUM(total_minor) + 490, 'EUR' FROM new_lines WHERE n MOD 10 < 9 GROUP BY n`,
  );
  await connection.query("UPDATE orders SET status = 'cancelled' WHERE id BETWEEN ? AND ? AND id MOD 10 = 9", rows);
  await connection.commit();
}

async function main(): Promise<void> {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error('Please set DATABASE_URL.');
  const orders = Number(process.argv[2] ?? 100_000);
  const connection = await connect(DATABASE_URL);
  try {
    const [[sold]] = await connection.query<RowDataPacket[]>('SELECT COUNT(*) AS orders FROM orders');
    if (sold?.orders !== 0) throw new Error('This database has orders already.');
    await fillCatalogue(connection);
    for (let from = 1; from <= orders; from += BATCH) {
      const to = Math.min(from + BATCH - 1, orders);
      await fillOrders(connection, from, to);
      if (to % 10_000 === 0) console.log(`${to} orders`);
    }
  } finally {
    await connection.end();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
