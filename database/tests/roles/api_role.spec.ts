import { sqlFiles } from '../../sql-files';
import {
  aCustomer,
  anOrder,
  asApi,
  aVariant,
  NO_COLUMN_RIGHT,
  NO_ROUTINE_RIGHT,
  NO_TABLE_RIGHT,
  unique,
} from '../support';

/** What only procedures, triggers and the migrator write. */
const CLOSED = [
  'attempt_counters',
  'backorders',
  'cart_discounts',
  'cart_gift_cards',
  'cart_lines',
  'cart_promotion_codes',
  'cart_promotions',
  'carts',
  'gift_card_movements',
  'idempotency_keys',
  'invoice_counters',
  'invoices',
  'limited_buyers',
  'low_stock_looks',
  'low_stock_marks',
  'mails',
  'order_addresses',
  'order_adjustments',
  'order_history',
  'order_lines',
  'orders',
  'outbox',
  'payment_events',
  'payments',
  'product_listings',
  'promotion_redemptions',
  'refresh_token_families',
  'refresh_tokens',
  'schema_migrations',
  'schema_objects',
  'shop_settings',
  'status_moves',
  'stock_holds',
  'stock_levels',
  'stock_movements',
  'stock_transfers',
  'stocktake_lines',
  'stocktakes',
  'tax_classes',
  'user_roles',
  'variant_backlogs',
];

/** The catalogue, the address book, and the books of the sandbox provider, who is nobody of the shop. */
const OPEN = [
  'addresses',
  'brands',
  'categories',
  'delivery_methods',
  'delivery_rates',
  'delivery_zone_places',
  'delivery_zones',
  'option_values',
  'price_lists',
  'product_attributes',
  'product_images',
  'product_options',
  'product_variants',
  'products',
  'promotion_amounts',
  'promotion_categories',
  'promotion_customers',
  'promotions',
  'sandbox_payments',
  'sandbox_webhooks',
  'tax_rates',
  'variant_option_values',
  'variant_prices',
];

/** Of which single columns or acts are open. */
const PARTLY_OPEN = [
  'book_results',
  'book_runs',
  'gift_cards',
  'promotion_limits',
  'settings_versions',
  'stock_locations',
  'users',
  'variant_costs',
];

const columnOf = async (table: string): Promise<string> =>
  (
    await asApi.row(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position`,
      [table],
    )
  ).name;

describe("the API's login", () => {
  it('knows every table as open or closed', async () => {
    const tables = await asApi.rows(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`,
    );
    expect(tables.map(({ name }) => name).sort()).toEqual([...CLOSED, ...OPEN, ...PARTLY_OPEN].sort());
  });

  it.each(CLOSED)('writes nothing to %s', async (table) => {
    const column = await columnOf(table);
    await expect(asApi.write(`INSERT INTO ${table} (${column}) VALUES (1)`)).rejects.toMatchObject(NO_TABLE_RIGHT);
    await expect(asApi.write(`UPDATE ${table} SET ${column} = 1`)).rejects.toMatchObject(NO_TABLE_RIGHT);
    await expect(asApi.write(`DELETE FROM ${table}`)).rejects.toMatchObject(NO_TABLE_RIGHT);
  });

  it.each([...CLOSED, ...OPEN, ...PARTLY_OPEN])('reads %s', async (table) => {
    await expect(asApi.rows(`SELECT * FROM ${table} LIMIT 1`)).resolves.toBeInstanceOf(Array);
  });

  it.each(OPEN)('keeps %s', async (table) => {
    const column = await columnOf(table);
    await expect(asApi.write(`UPDATE ${table} SET ${column} = ${column} WHERE FALSE`)).resolves.toBe(0);
    await expect(asApi.write(`DELETE FROM ${table} WHERE FALSE`)).resolves.toBe(0);
  });

  it("registers people and changes their name, e-mail and password, but nobody's role", async () => {
    const { id } = await aCustomer();
    const email = `${unique()}@example.com`;
    await asApi.write("UPDATE users SET name = 'Grace', email = ?, password_hash = 'x' WHERE id = ?", [email, id]);
    await expect(asApi.write("UPDATE users SET role = 'admin' WHERE id = ?", [id])).rejects.toMatchObject(
      NO_COLUMN_RIGHT,
    );
    await expect(
      asApi.write("INSERT INTO users (email, name, password_hash, role) VALUES (?, '', '', 'admin')", [unique()]),
    ).rejects.toMatchObject(NO_COLUMN_RIGHT);
    await expect(asApi.write('UPDATE users SET disabled_at = NULL WHERE id = ?', [id])).rejects.toMatchObject(
      NO_COLUMN_RIGHT,
    );
    await expect(asApi.write('DELETE FROM users WHERE id = ?', [id])).rejects.toMatchObject(NO_TABLE_RIGHT);
  });

  const inside = sqlFiles('procedures').filter(({ text }) => /^-- .*[Ii]nside .*only\.$|only\.\n/m.test(text));

  it.each(inside.map(({ name }) => name))('does not call %s, which belongs inside others', async (name) => {
    await expect(asApi.call(name)).rejects.toMatchObject(NO_ROUTINE_RIGHT);
  });

  it('calls no procedure but those it is given', async () => {
    const [role] = sqlFiles('roles').filter(({ name }) => name === 'api_role');
    const given = [...(role?.text ?? '').matchAll(/EXECUTE ON PROCEDURE (\w+)/g)].map(([, name]) => name);
    const rest = sqlFiles('procedures').filter(({ name }) => !given.includes(name));
    for (const { name } of rest) await expect(asApi.call(name)).rejects.toMatchObject(NO_ROUTINE_RIGHT);
    expect(given.length + rest.length).toBe(sqlFiles('procedures').length);
  });

  it('makes, changes and drops no table, routine, account or right', async () => {
    await expect(asApi.write('CREATE TABLE mine (id INT)')).rejects.toMatchObject(NO_TABLE_RIGHT);
    await expect(asApi.write('ALTER TABLE orders ADD COLUMN mine INT')).rejects.toMatchObject(NO_TABLE_RIGHT);
    await expect(asApi.write('DROP TABLE orders')).rejects.toMatchObject(NO_TABLE_RIGHT);
    await expect(asApi.write('TRUNCATE stock_movements')).rejects.toMatchObject(NO_TABLE_RIGHT);
    await expect(asApi.write('DROP TRIGGER orders_before_update')).rejects.toMatchObject(NO_TABLE_RIGHT);
    await expect(asApi.write('DROP PROCEDURE place_order')).rejects.toMatchObject(NO_ROUTINE_RIGHT);
    await expect(asApi.write("CREATE USER mine IDENTIFIED BY 'x'")).rejects.toMatchObject({ errno: 1227 });
    await expect(asApi.write('GRANT INSERT ON orders TO CURRENT_USER()')).rejects.toThrow();
  });

  it('writes an order through the procedure and in no other way', async () => {
    const variant = await aVariant({ stock: 5 });
    const { id } = await anOrder([variant, 1]);
    await expect(asApi.write("UPDATE orders SET payment_status = 'paid' WHERE id = ?", [id])).rejects.toMatchObject(
      NO_TABLE_RIGHT,
    );
    await expect(
      asApi.write('UPDATE stock_levels SET on_hand = 9 WHERE variant_id = ?', [variant.id]),
    ).rejects.toMatchObject(NO_TABLE_RIGHT);
  });
});
