import { aDatabaseOfItsOwn, anOrder, asApi, aVariant, type Variant } from '../support';

// Of its own, for the worker of the shop that the tests share looks, too.
const shop = aDatabaseOfItsOwn('low_stock');
beforeAll(() => shop.create(), 60_000);
afterAll(() => shop.drop());

/** The variants that are told of now, with what is left of them. */
const look = async (limit = 1000): Promise<[string, number][]> => {
  const [rows = []] = await asApi.call('tell_low_stock', limit);
  return rows.map(({ sku, available }) => [sku, available]);
};
const book = ({ sku }: Variant, reason: 'receipt' | 'correction', pieces: number) =>
  asApi.call('move_stock', sku, reason, pieces, null, null, null);

describe('telling of low stock', () => {
  it('tells once of what a sale brought to the number of the shop', async () => {
    const variant = await aVariant({ stock: 7 });
    await anOrder([variant, 1]);
    expect(await look()).toEqual([]);
    await anOrder([variant, 1]);
    expect(await look()).toEqual([[variant.sku, 5]]);
    await anOrder([variant, 1]);
    expect(await look()).toEqual([]);
  });

  it('goes by the number of the variant where it has its own', async () => {
    const [early, late] = [await aVariant(), await aVariant()];
    await asApi.write('UPDATE product_variants SET low_stock_at = 9 WHERE id = ?', [early.id]);
    await asApi.write('UPDATE product_variants SET low_stock_at = 0 WHERE id = ?', [late.id]);
    await anOrder([early, 1], [late, 9]);
    expect(await look()).toEqual([[early.sku, 9]]);
    await anOrder([late, 1]);
    expect(await look()).toEqual([[late.sku, 0]]);
  });

  it('tells again after enough came in, not after too little', async () => {
    const variant = await aVariant({ stock: 6 });
    await anOrder([variant, 2]);
    expect(await look()).toEqual([[variant.sku, 4]]);
    await book(variant, 'receipt', 1);
    await anOrder([variant, 1]);
    expect(await look()).toEqual([]);
    await book(variant, 'receipt', 10);
    expect(await look()).toEqual([]);
    await anOrder([variant, 10]);
    expect(await look()).toEqual([[variant.sku, 4]]);
  });

  it('does not tell of what staff took away or never had more of', async () => {
    await book(await aVariant({ stock: 10 }), 'correction', -8);
    await aVariant({ stock: 2 });
    expect(await look()).toEqual([]);
  });

  it('reads the ledger in parts, and leaves out nothing', async () => {
    const variants = [await aVariant({ stock: 6 }), await aVariant({ stock: 6 })];
    for (const variant of variants) await anOrder([variant, 1]);
    const told: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) told.push(...(await look(1)).map(([sku]) => sku));
    expect(told).toEqual(variants.map(({ sku }) => sku));
  });

  it('tells one of many that look at once', async () => {
    const variants = await Promise.all([1, 2, 3].map(() => aVariant({ stock: 6 })));
    for (const variant of variants) await anOrder([variant, 1]);
    const told = (await Promise.all(Array.from({ length: 8 }, () => look()))).flat();
    expect(told.map(([sku]) => sku).sort()).toEqual(variants.map(({ sku }) => sku).sort());
  });
});
