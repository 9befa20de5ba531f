import type { ResultSetHeader } from 'mysql2';
import { asAdmin, asApi, asMigrator, aVariant, unique } from '../support';

const levels = (variantId: number) =>
  asApi.rows(
    `SELECT on_hand, held FROM stock_levels JOIN stock_locations ON id = location_id AND code = 'main'
     WHERE variant_id = ?`,
    [variantId],
  );

/** Until somebody waits for a lock with such a statement. */
async function untilBlocked(statement: string): Promise<void> {
  for (;;) {
    const [waiting] = await asAdmin.rows(
      "SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT' AND trx_query LIKE ?",
      [`%${statement}%`],
    );
    if (waiting) return;
  }
}

describe('the stock levels', () => {
  it('begin at nothing with the variant', async () => {
    const { id } = await aVariant({ stock: 0 });
    expect(await levels(id)).toEqual([{ on_hand: 0, held: 0 }]);
  });

  it('go with a variant that was never stocked', async () => {
    const { id } = await aVariant({ stock: 0 });
    await asApi.write('DELETE FROM product_variants WHERE id = ?', [id]);
    expect(await levels(id)).toEqual([]);
  });

  it('keep a variant that has a ledger', async () => {
    const { id } = await aVariant({ stock: 1 });
    await expect(asApi.write('DELETE FROM product_variants WHERE id = ?', [id])).rejects.toMatchObject({ errno: 1451 });
    expect(await levels(id)).toEqual([{ on_hand: 1, held: 0 }]);
  });

  it('begin at nothing with a new place, which leaves again without a trace', async () => {
    const { id } = await aVariant({ stock: 3 });
    const connection = await asMigrator.connections().getConnection();
    await connection.beginTransaction();
    await connection.query("INSERT INTO stock_locations (code, name, priority) VALUES (?, 'Second place', 9)", [
      unique(),
    ]);
    const [rows] = await connection.query(
      'SELECT on_hand FROM stock_levels WHERE variant_id = ? ORDER BY location_id DESC LIMIT 1',
      [id],
    );
    expect(rows).toEqual([{ on_hand: 0 }]);
    await connection.rollback();
    connection.release();
  });

  it('are there for a variant and a place that are added at the same time', async () => {
    const connection = await asMigrator.connections().getConnection();
    await connection.beginTransaction();
    const [{ insertId: place }] = await connection.query<ResultSetHeader>(
      "INSERT INTO stock_locations (code, name, priority, is_active) VALUES ('test-at-once', 'At once', 99, 0)",
    );
    // Waits until the place is there or is not.
    const adding = aVariant({ stock: 0 });
    await untilBlocked('INTO product_variants');
    await connection.commit();
    const { id } = await adding;
    expect(
      await asApi.rows('SELECT on_hand FROM stock_levels WHERE variant_id = ? AND location_id = ?', [id, place]),
    ).toEqual([{ on_hand: 0 }]);
    await connection.query('DELETE FROM stock_levels WHERE location_id = ?', [place]);
    await connection.query('DELETE FROM stock_locations WHERE id = ?', [place]);
    connection.release();
  });
});
