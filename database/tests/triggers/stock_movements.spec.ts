import { asMigrator, aVariant, available, heldByOthers, ledgerOf, refusal, type Variant } from '../support';

/** Writes a row past every procedure. */
async function book({ id }: Variant, delta: number, reason = 'correction'): Promise<void> {
  const { location_id } = await asMigrator.row('SELECT location_id FROM stock_levels WHERE variant_id = ?', [id]);
  await asMigrator.write(
    'INSERT INTO stock_movements (variant_id, location_id, delta, reason, balance_after) VALUES (?, ?, ?, ?, 999)',
    [id, location_id, delta, reason],
  );
}

describe('the stock ledger', () => {
  it('moves the level along and notes what is there afterwards, whoever writes it', async () => {
    const variant = await aVariant({ stock: 10 });
    await book(variant, -4);
    expect(await available(variant)).toBe(6);
    expect(await ledgerOf(variant)).toContainEqual(['correction', -4, 6]);
  });

  it('takes no more than there is', async () => {
    const variant = await aVariant({ stock: 10 });
    await expect(book(variant, -11)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:10`));
    expect(await available(variant)).toBe(10);
  });

  it('takes nothing that is held', async () => {
    const variant = await aVariant({ stock: 10 });
    await heldByOthers(variant, 8);
    await expect(book(variant, -3)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:2`));
  });

  it('is never changed or deleted, not even by the migrator', async () => {
    const { id } = await aVariant();
    const fixed = refusal('LEDGER_IS_APPEND_ONLY');
    await expect(
      asMigrator.write('UPDATE stock_movements SET delta = 99 WHERE variant_id = ?', [id]),
    ).rejects.toMatchObject(fixed);
    await expect(asMigrator.write('DELETE FROM stock_movements WHERE variant_id = ?', [id])).rejects.toMatchObject(
      fixed,
    );
  });
});
