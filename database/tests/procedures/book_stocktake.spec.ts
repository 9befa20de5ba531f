import {
  anAdmin,
  anOrder,
  aPlace,
  asApi,
  aVariant,
  available,
  heldByOthers,
  ledgerOf,
  refusal,
  retrying,
} from '../support';

interface Line {
  sku: string;
  counted: number;
  expected?: number | null;
}

const count = async (lines: Line[], place = 'main', actor: number | null = null, note: string | null = null) => {
  const [problems = [], [booked] = []] = await asApi.call('book_stocktake', place, JSON.stringify(lines), actor, note);
  return { problems, booked };
};

describe('a stocktake', () => {
  it('sets every level to what was counted', async () => {
    const [less, same, more] = [await aVariant(), await aVariant(), await aVariant({ stock: 0 })];
    const { problems, booked } = await count([
      { sku: more.sku, counted: 2, expected: 0 },
      { sku: same.sku, counted: 10, expected: 10 },
      { sku: less.sku, counted: 7 },
    ]);
    expect(problems).toEqual([]);
    expect(booked).toMatchObject({ line_count: 3, changed_count: 2 });
    expect([await available(less), await available(same), await available(more)]).toEqual([7, 10, 2]);
    expect(await ledgerOf(same)).toContainEqual(['count', 0, 10]);
  });

  it('is found behind its ledger rows, with who, where and why', async () => {
    const staff = await anAdmin();
    const { id, sku } = await aVariant();
    const place = await aPlace('test-cellar');
    const { booked } = await count([{ sku, counted: 5 }], place.code, staff.id, 'Year end');
    const row = await asApi.row(
      `SELECT s.id, s.location_id, s.actor_id, s.note, m.delta, m.reason
       FROM stock_movements m JOIN stocktake_lines l ON l.movement_id = m.id JOIN stocktakes s ON s.id = l.stocktake_id
       WHERE m.variant_id = ? AND m.location_id = ?`,
      [id, place.id],
    );
    expect(row).toEqual({
      ...{ id: booked?.stocktake_id, location_id: place.id, actor_id: staff.id, note: 'Year end' },
      ...{ delta: 5, reason: 'count' },
    });
  });

  it('says of each line what keeps it from being booked, and books none', async () => {
    const [sold, held, fine] = [await aVariant(), await aVariant(), await aVariant()];
    await anOrder([sold, 3]);
    await heldByOthers(held, 4);
    const { problems, booked } = await count([
      { sku: held.sku, counted: 3, expected: 10 },
      { sku: 'NO-SUCH-SKU', counted: 1 },
      { sku: fine.sku, counted: 1, expected: 10 },
      { sku: sold.sku, counted: 9, expected: 10 },
    ]);
    expect(booked).toBeUndefined();
    expect(problems).toEqual([
      { position: 1, sku: held.sku, problem: 'held', expected: 10, on_hand: 10, held: 4 },
      { position: 2, sku: 'NO-SUCH-SKU', problem: 'unknown', expected: null, on_hand: null, held: null },
      { position: 4, sku: sold.sku, problem: 'changed', expected: 10, on_hand: 7, held: 0 },
    ]);
    expect([await available(fine), await available(sold)]).toEqual([10, 7]);
    // The connection may be used again at once.
    expect((await count([{ sku: sold.sku, counted: 6, expected: 7 }])).booked).toMatchObject({ changed_count: 1 });
  });

  it('refuses a place that nobody knows, and a count of nothing', async () => {
    await expect(count([{ sku: 'X', counted: 1 }], 'nowhere')).rejects.toMatchObject(
      refusal('LOCATION_NOT_FOUND:nowhere'),
    );
    await expect(count([])).rejects.toMatchObject(refusal('VALIDATION_FAILED:no lines'));
  });

  it('never books away a sale that came between looking and booking', async () => {
    const variants = await Promise.all(Array.from({ length: 5 }, () => aVariant({ stock: 20 })));
    const lines = variants.map(({ sku }) => ({ sku, counted: 18, expected: 20 }));
    const [{ booked }] = await Promise.all([
      retrying(() => count(lines)),
      ...variants.map((variant) => retrying(() => anOrder([variant, 1]))),
    ]);
    const left = await Promise.all(variants.map(available));
    // Either the count came first, or it was refused as a whole.
    expect(left).toEqual(variants.map(() => (booked ? 17 : 19)));
  });
});
