import { anOrder, asMigrator, aVariant, refusal } from '../support';

describe('the lines of a placed order', () => {
  it('stay as they are, even for the migrator', async () => {
    const { id } = await anOrder([await aVariant(), 1]);
    const fixed = refusal('ORDER_IS_FIXED');
    await expect(
      asMigrator.write('UPDATE order_lines SET quantity = 2 WHERE order_id = ?', [id]),
    ).rejects.toMatchObject(fixed);
    await expect(asMigrator.write('DELETE FROM order_lines WHERE order_id = ?', [id])).rejects.toMatchObject(fixed);
  });

  it('write the sale into the ledger, with the line they come from', async () => {
    const variant = await aVariant();
    const { id } = await anOrder([variant, 3]);
    expect(
      await asMigrator.rows('SELECT variant_id, delta, reason, line_number FROM stock_movements WHERE order_id = ?', [
        id,
      ]),
    ).toEqual([{ variant_id: variant.id, delta: -3, reason: 'sale', line_number: 1 }]);
  });
});
