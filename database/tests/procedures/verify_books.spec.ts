import { BOOK_CHECKS } from '@storehouse/domain';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { connect } from '../../connection';
import { anAdmin, anOrder, asApi, aVariant, placeManualOrder, unique, type Variant } from '../support';

/** Damages the books inside a transaction that never ends well, and gives what the check then finds about `reference`. */
async function findingsAfter(damage: (admin: Connection) => Promise<unknown>, reference: string): Promise<object[]> {
  const admin = await connect(process.env.TEST_ADMIN_URL ?? '');
  try {
    await admin.beginTransaction();
    await damage(admin);
    const [[rows]] = await admin.query<RowDataPacket[][]>('CALL verify_books()');
    return (rows ?? []).filter((row) => row.reference.startsWith(reference));
  } finally {
    await admin.rollback();
    await admin.end();
  }
}

const insertOrder = (admin: Connection, number: string, amounts: string) =>
  admin.query(
    `INSERT INTO orders (number, email, currency, item_count, subtotal_minor, delivery_minor, delivery_tax_rate_bp,
       tax_minor, total_minor, delivery_method, delivery_title, payment_method)
     VALUES (?, 'x@example.com', 'EUR', ${amounts}, 'standard', '', '')`,
    [number],
  );

const insertLine = (admin: Connection, number: string, { id, sku }: Variant, amounts: string) =>
  admin.query(
    `INSERT INTO order_lines (order_id, line_number, variant_id, location_id, sku, title, variant_title, quantity,
       unit_price_minor, total_minor, tax_rate_bp, tax_minor)
     SELECT id, 1, ?, (SELECT MIN(id) FROM stock_locations), ?, '', '', ${amounts} FROM orders WHERE number = ?`,
    [id, sku, number],
  );

// Every check reads the whole books, whatever other tests have written into them.
jest.setTimeout(30_000);

describe('verifying the books', () => {
  it('finds nothing after all that the shop does', async () => {
    const variant = await aVariant({ stock: 50 });
    const { number } = await anOrder([variant, 2]);
    await asApi.call('move_order', number, 'packed', 'paid', null, null);
    await asApi.call('cancel_order', number, null, null);
    await placeManualOrder(await anAdmin(), [{ sku: variant.sku, quantity: 3, unitPriceMinor: 77 }]);
    await asApi.call('move_stock', variant.sku, 'count', 40, null, null, null);
    expect(await asApi.call('verify_books')).toEqual([[]]);
  });

  it('finds an order whose amounts are not those of its lines', async () => {
    const number = unique();
    const variant = await aVariant();
    const found = await findingsAfter(async (admin) => {
      await insertOrder(admin, number, '1, 900, 0, 1900, 144, 900');
      await insertLine(admin, number, variant, '1, 1000, 1000, 1900, 160');
    }, number);
    expect(found).toEqual([
      { check_name: 'order total', reference: number, expected: '1 1000 0 160 1000', found: '1 900 0 144 900' },
    ]);
  });

  it('finds a line whose tax is wrong', async () => {
    const number = unique();
    const variant = await aVariant();
    const found = await findingsAfter(async (admin) => {
      await insertOrder(admin, number, '1, 1000, 0, 1900, 160, 1000');
      await insertLine(admin, number, variant, '1, 1000, 1000, 1900, 161');
    }, number);
    expect(found).toContainEqual({
      ...{ check_name: 'order line', reference: `${number} line 1` },
      ...{ expected: '1000 160', found: '1000 161' },
    });
  });

  it('finds a stock level that left its ledger', async () => {
    const { id, sku } = await aVariant({ stock: 5 });
    const found = await findingsAfter(
      (admin) => admin.query('UPDATE stock_levels SET on_hand = 6 WHERE variant_id = ? AND on_hand > 0', [id]),
      sku,
    );
    expect(found).toEqual([{ check_name: 'stock level', reference: `${sku} at main`, expected: '5', found: '6' }]);
  });

  it('finds a variant without a level at a place', async () => {
    const { id, sku } = await aVariant({ stock: 0 });
    const found = await findingsAfter(
      (admin) =>
        admin.query(
          "DELETE FROM stock_levels WHERE variant_id = ? AND location_id = (SELECT id FROM stock_locations WHERE code = 'main')",
          [id],
        ),
      sku,
    );
    expect(found).toEqual([
      { check_name: 'stock level', reference: `${sku} at main`, expected: 'a level', found: 'none' },
    ]);
  });

  it('finds pieces that left one place and came to none', async () => {
    const { id } = await aVariant({ stock: 5 });
    const found = await findingsAfter(
      (admin) =>
        admin.query(
          `INSERT INTO stock_movements (variant_id, location_id, delta, reason)
           SELECT ?, id, -2, 'transfer' FROM stock_locations WHERE code = 'main'`,
          [id],
        ),
      'movement',
    );
    expect(found).toEqual([
      { check_name: 'transfer', reference: expect.any(String), expected: 'a transfer', found: 'none' },
    ]);
  });

  it('finds a stocktake that lost a line', async () => {
    const { sku } = await aVariant({ stock: 5 });
    const [, [booked] = []] = await asApi.call(
      'book_stocktake',
      'main',
      JSON.stringify([{ sku, counted: 4 }]),
      null,
      null,
    );
    const reference = `stocktake ${booked?.stocktake_id}`;
    const found = await findingsAfter(
      (admin) => admin.query('DELETE FROM stocktake_lines WHERE stocktake_id = ?', [booked?.stocktake_id]),
      reference,
    );
    expect(found).toEqual([
      { check_name: 'stocktake', reference, expected: '1 lines, 1 changed', found: '0 lines, 0 changed' },
    ]);
  });

  it('finds a ledger row whose balance does not follow', async () => {
    const variant = await aVariant({ stock: 5 });
    const found = await findingsAfter(async (admin) => {
      await admin.query('UPDATE stock_levels SET on_hand = 6 WHERE variant_id = ? AND on_hand > 0', [variant.id]);
      await admin.query(
        `INSERT INTO stock_movements (variant_id, location_id, delta, reason)
         SELECT ?, MIN(id), 1, 'receipt' FROM stock_locations`,
        [variant.id],
      );
    }, variant.sku);
    expect(found).toContainEqual(expect.objectContaining({ check_name: 'ledger balance', expected: '6', found: '7' }));
  });

  it('finds a history that goes elsewhere', async () => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    const found = await findingsAfter(
      (admin) =>
        admin.query(
          "INSERT INTO order_history (order_id, machine, from_status, to_status) VALUES (?, 'order', 'packed', 'shipped')",
          [id],
        ),
      number,
    );
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ check_name: 'order history', expected: 'from placed', found: 'packed to shipped' }),
        expect.objectContaining({ check_name: 'invoice', expected: 'an invoice', found: 'none' }),
        { check_name: 'order status', reference: number, expected: 'shipped', found: 'placed' },
      ]),
    );
  });

  it('finds a step that no order may take', async () => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    const found = await findingsAfter(
      (admin) =>
        admin.query(
          "INSERT INTO order_history (order_id, machine, from_status, to_status) VALUES (?, 'payment', 'unpaid', 'lost')",
          [id],
        ),
      number,
    );
    expect(found).toContainEqual(expect.objectContaining({ check_name: 'payment history', found: 'unpaid to lost' }));
  });

  it('finds a sale that no line tells of', async () => {
    const variant = await aVariant({ stock: 5 });
    const { id } = await anOrder([variant, 1]);
    const found = await findingsAfter(
      (admin) =>
        admin.query(
          `INSERT INTO stock_movements (variant_id, location_id, delta, reason, order_id, line_number)
           SELECT ?, MIN(id), -1, 'sale', ?, 7 FROM stock_locations`,
          [variant.id, id],
        ),
      'movement',
    );
    expect(found).toEqual([expect.objectContaining({ check_name: 'sale', expected: 'an order line', found: 'none' })]);
  });

  it('finds goods that came back from an order which was not cancelled', async () => {
    const variant = await aVariant({ stock: 5 });
    const { id, number } = await anOrder([variant, 2]);
    const found = await findingsAfter(
      (admin) =>
        admin.query(
          `INSERT INTO stock_movements (variant_id, location_id, delta, reason, order_id, line_number)
           SELECT ?, MIN(id), 2, 'cancellation', ?, 1 FROM stock_locations`,
          [variant.id, id],
        ),
      number,
    );
    expect(found).toEqual([
      expect.objectContaining({
        check_name: 'cancellation',
        reference: expect.stringContaining(`${number} line 1`),
        found: '2',
      }),
    ]);
  });

  it('finds an order without lines', async () => {
    const number = unique();
    const found = await findingsAfter((admin) => insertOrder(admin, number, '1, 900, 0, 1900, 144, 900'), number);
    expect(found).toEqual([{ check_name: 'order total', reference: number, expected: 'lines', found: 'none' }]);
  });

  it('finds money in another currency', async () => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    const found = await findingsAfter(
      (admin) =>
        admin.query(
          "INSERT INTO payments (order_id, provider, status, amount_minor, currency) VALUES (?, 'manual', 'captured', 5, 'USD')",
          [id],
        ),
      `${number} payment`,
    );
    expect(found).toEqual([expect.objectContaining({ check_name: 'payment currency', expected: 'EUR', found: 'USD' })]);
  });

  it('finds what was left in a cart, and a cart that was ordered and is not closed', async () => {
    const variant = await aVariant();
    const { id } = await anOrder([variant, 1]);
    const { cart_id: cart } = await asApi.row('SELECT cart_id FROM orders WHERE id = ?', [id]);
    const found = await findingsAfter(
      (admin) =>
        admin.query(
          'INSERT INTO cart_lines (cart_id, variant_id, quantity, added_price_minor, discount_minor) VALUES (?, ?, 1, 1, 7)',
          [cart, variant.id],
        ),
      `cart ${cart}`,
    );
    expect(found).toEqual([
      { check_name: 'cart leftover', reference: `cart ${cart} variant ${variant.id}`, expected: '0', found: '7' },
      {
        check_name: 'ordered cart',
        reference: `cart ${cart}`,
        expected: 'ordered, 0 lines',
        found: 'ordered, 1 lines',
      },
    ]);
  });

  it('is asked of every view by its name', async () => {
    const views = await asApi.rows(
      `SELECT table_name AS name FROM information_schema.views
       WHERE table_schema = DATABASE() AND table_name LIKE 'books\\_%'`,
    );
    expect(views.map(({ name }) => name).sort()).toEqual(BOOK_CHECKS.map(({ name }) => `books_${name}`).sort());
    for (const { of } of BOOK_CHECKS)
      await expect(asApi.rows(`SELECT 1 FROM ${of} LIMIT 1`)).resolves.toBeInstanceOf(Array);
  });
});
