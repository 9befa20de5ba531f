import { asApi, asMigrator, aVariant, retrying, unique } from '../support';

const levels = (variantId: number) =>
  asApi.rows(
    `SELECT on_hand, held FROM stock_levels JOIN stock_locations ON id = location_id AND code = 'main'
     WHERE variant_id = ?`,
    [variantId],
  );

/** Takes places away again while other tests add variants. */
async function forget(places: number[]): Promise<void> {
  const connection = await asMigrator.connections().getConnection();
  try {
    await connection.beginTransaction();
    await connection.query('SELECT id FROM stock_locations FOR UPDATE');
    await connection.query('DELETE FROM stock_levels WHERE location_id IN (?)', [places]);
    await connection.query('DELETE FROM stock_locations WHERE id IN (?)', [places]);
    await connection.commit();
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
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

  it('miss none of many variants and places that are added at once', async () => {
    const aNewPlace = () =>
      asApi.write("INSERT INTO stock_locations (code, name, priority) VALUES (?, 'At once', 99)", [unique()]);
    const [variants, places] = await Promise.all([
      Promise.all(Array.from({ length: 12 }, () => retrying(() => aVariant({ stock: 0 })))),
      Promise.all(Array.from({ length: 3 }, () => retrying(aNewPlace))),
    ]);
    const ids = [variants.map(({ id }) => id), places];
    const { levels: found } = await asApi.row(
      'SELECT COUNT(*) AS levels FROM stock_levels WHERE variant_id IN (?) AND location_id IN (?)',
      ids,
    );
    await retrying(() => forget(places));
    expect(found).toBe(36);
  });
});
