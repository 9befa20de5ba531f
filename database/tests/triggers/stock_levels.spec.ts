import { asApi, asMigrator, aVariant, unique } from '../support';

const levels = (variantId: number) =>
  asApi.rows('SELECT on_hand, held FROM stock_levels WHERE variant_id = ?', [variantId]);

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
      'SELECT on_hand FROM stock_levels WHERE variant_id = ? ORDER BY location_id',
      [id],
    );
    expect(rows).toEqual([{ on_hand: 3 }, { on_hand: 0 }]);
    await connection.rollback();
    connection.release();
  });
});
