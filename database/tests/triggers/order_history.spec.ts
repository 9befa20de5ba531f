import { anOrder, asMigrator, aVariant, refusal } from '../support';

describe('the history of an order', () => {
  it('is never changed or deleted, not even by the migrator', async () => {
    const { id } = await anOrder([await aVariant(), 1]);
    const fixed = refusal('LEDGER_IS_APPEND_ONLY');
    await expect(
      asMigrator.write("UPDATE order_history SET to_status = 'delivered' WHERE order_id = ?", [id]),
    ).rejects.toMatchObject(fixed);
    await expect(asMigrator.write('DELETE FROM order_history WHERE order_id = ?', [id])).rejects.toMatchObject(fixed);
  });
});
