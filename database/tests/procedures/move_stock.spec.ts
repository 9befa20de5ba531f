import { anAdmin, anOrder, aPlace, asApi, aVariant, available, heldByOthers, ledgerOf, refusal } from '../support';

const move = (sku: string, reason: string, quantity: number) =>
  asApi.callRow('move_stock', sku, reason, quantity, null, null, null);

describe('booking stock', () => {
  it('receives pieces and answers with the level', async () => {
    const variant = await aVariant({ stock: 0 });
    expect(await move(variant.sku, 'receipt', 12)).toMatchObject({
      sku: variant.sku,
      delta: 12,
      on_hand: 12,
      held: 0,
      available: 12,
    });
  });

  it('corrects up and down', async () => {
    const variant = await aVariant({ stock: 10 });
    await move(variant.sku, 'correction', -3);
    await move(variant.sku, 'correction', 1);
    expect(await ledgerOf(variant)).toEqual([
      ['receipt', 10, 10],
      ['correction', -3, 7],
      ['correction', 1, 8],
    ]);
  });

  it('counts: the ledger gets the difference', async () => {
    const variant = await aVariant({ stock: 10 });
    await move(variant.sku, 'count', 8);
    expect(await ledgerOf(variant)).toContainEqual(['count', -2, 8]);
  });

  it('keeps a count that agrees, for it says that somebody looked', async () => {
    const variant = await aVariant({ stock: 10 });
    await move(variant.sku, 'count', 10);
    expect(await ledgerOf(variant)).toContainEqual(['count', 0, 10]);
  });

  it('may count nothing at all', async () => {
    const variant = await aVariant({ stock: 10 });
    await move(variant.sku, 'count', 0);
    expect(await available(variant)).toBe(0);
  });

  it('remembers who and why', async () => {
    const staff = await anAdmin();
    const variant = await aVariant({ stock: 1 });
    const { movement_id } = await asApi.callRow('move_stock', variant.sku, 'correction', -1, staff.id, 'Broken', null);
    expect(await asApi.row('SELECT actor_id, note FROM stock_movements WHERE id = ?', [movement_id])).toEqual({
      actor_id: staff.id,
      note: 'Broken',
    });
  });

  it('books at the first active place, or at the one that is named, active or not', async () => {
    const variant = await aVariant({ stock: 10 });
    const { id, code } = await aPlace('test-attic');
    const there = await asApi.callRow('move_stock', variant.sku, 'receipt', 4, null, null, code);
    expect(there).toMatchObject({ delta: 4, on_hand: 4 });
    const rows = await asApi.rows(
      'SELECT location_id, on_hand FROM stock_levels WHERE variant_id = ? AND on_hand > 0',
      [variant.id],
    );
    expect(rows).toEqual([expect.objectContaining({ on_hand: 10 }), { location_id: id, on_hand: 4 }]);
    // Nobody sells from a place that is not active.
    expect(await available(variant)).toBe(10);
  });

  it('refuses a place that nobody knows', async () => {
    const { sku } = await aVariant();
    await expect(asApi.call('move_stock', sku, 'receipt', 1, null, null, 'nowhere')).rejects.toMatchObject(
      refusal('LOCATION_NOT_FOUND:nowhere'),
    );
  });

  it('refuses a SKU that nobody knows', async () =>
    expect(move('NO-SUCH-SKU', 'receipt', 1)).rejects.toMatchObject(refusal('VARIANT_NOT_FOUND:NO-SUCH-SKU')));

  it.each([
    ['receipt', 0],
    ['receipt', -1],
    ['correction', 0],
    ['count', -1],
    ['sale', 1],
    ['cancellation', 1],
  ])('refuses a %s of %d', async (reason, quantity) => {
    const { sku } = await aVariant();
    await expect(move(sku, reason, quantity)).rejects.toMatchObject(refusal(`VALIDATION_FAILED:${reason} ${quantity}`));
  });

  it('refuses to take more than there is', async () => {
    const { sku } = await aVariant({ stock: 2 });
    await expect(move(sku, 'correction', -3)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${sku}:2`));
  });

  it('refuses to take what is held for a checkout', async () => {
    const variant = await aVariant({ stock: 5 });
    await heldByOthers(variant, 4);
    await expect(move(variant.sku, 'count', 3)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:1`));
  });

  it('counts right while the variant is being sold', async () => {
    const variant = await aVariant({ stock: 100 });
    await Promise.all([
      ...Array.from({ length: 10 }, () => anOrder([variant, 1])),
      move(variant.sku, 'receipt', 5),
      move(variant.sku, 'correction', -5),
    ]);
    expect(await available(variant)).toBe(90);
    expect((await ledgerOf(variant)).at(-1)?.[2]).toBe(90);
  });
});
