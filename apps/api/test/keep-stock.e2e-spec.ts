import type { ProblemDto, StockDto } from '@storehouse/dto';
import { aProduct, aSku, aVariant, moveStock } from './support/catalogue';
import { anAdmin, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

const newSku = async (sku = aSku()): Promise<string> => {
  await aProduct(admin, { variants: [aVariant({ sku })] });
  return sku;
};
const pathOf = (sku: string) => `admin/variants/${encodeURIComponent(sku)}/stock`;
const refusal = async (sku: string, move: object) => {
  const { status, body } = await admin.post<ProblemDto>(pathOf(sku), move);
  return [status, body.code, ...(body.errors ?? []).map(({ field }) => field)];
};

describe('stock', () => {
  it('is received, counted and corrected, and the ledger says so', async () => {
    const sku = await newSku();
    await moveStock(admin, sku, { reason: 'receipt', quantity: 24, note: 'Delivery note 4711' });
    await moveStock(admin, sku, { reason: 'correction', quantity: -4 });
    const stock = await moveStock(admin, sku, { reason: 'count', quantity: 18 });
    expect(stock).toMatchObject({ sku, onHand: 18, held: 0, available: 18, nextCursor: null });
    expect(stock.movements).toMatchObject([
      { delta: -2, balanceAfter: 18, reason: 'count', note: null, orderNumber: null, actor: 'Ada Lovelace' },
      { delta: -4, balanceAfter: 20, reason: 'correction' },
      { delta: 24, balanceAfter: 24, reason: 'receipt', note: 'Delivery note 4711' },
    ]);
    expect((await admin.get<StockDto>(pathOf(sku))).body).toEqual(stock);
  });

  it('is found by SKUs with slashes, and letter case counts', async () => {
    const sku = `${aSku()}/a.b_c/X`;
    await newSku(sku);
    await moveStock(admin, sku, { reason: 'receipt', quantity: 1 });
    expect((await admin.get<StockDto>(pathOf(sku))).body).toMatchObject({ sku, onHand: 1 });
    expect((await admin.get(pathOf(sku.toLowerCase()))).status).toBe(404);
  });

  it('turns the pages of its ledger', async () => {
    const sku = await newSku();
    for (let n = 1; n <= 5; n += 1) await moveStock(admin, sku, { reason: 'receipt', quantity: n });
    const deltas: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: StockDto = (await admin.get<StockDto>(`${pathOf(sku)}?limit=2${cursor && `&cursor=${cursor}`}`)).body;
      deltas.push(...page.movements.map(({ delta }) => delta));
      cursor = page.nextCursor;
    }
    expect(deltas).toEqual([5, 4, 3, 2, 1]);
    const { nextCursor } = (await admin.get<StockDto>(`${pathOf(sku)}?limit=2`)).body;
    expect((await admin.get(`${pathOf(await newSku())}?limit=2&cursor=${nextCursor}`)).status).toBe(400);
  });

  it('never falls below nothing', async () => {
    const sku = await newSku();
    await moveStock(admin, sku, { reason: 'receipt', quantity: 3 });
    expect(await refusal(sku, { reason: 'correction', quantity: -4 })).toEqual([409, 'OUT_OF_STOCK']);
    expect((await admin.get<StockDto>(pathOf(sku))).body).toMatchObject({ onHand: 3 });
  });

  it('loses no booking of many at once', async () => {
    const sku = await newSku();
    await Promise.all(Array.from({ length: 30 }, () => moveStock(admin, sku, { reason: 'receipt', quantity: 2 })));
    expect((await admin.get<StockDto>(pathOf(sku))).body).toMatchObject({ onHand: 60 });
  });

  it.each([
    [{ reason: 'receipt', quantity: 0 }, 'quantity'],
    [{ reason: 'receipt', quantity: -1 }, 'quantity'],
    [{ reason: 'count', quantity: -1 }, 'quantity'],
    [{ reason: 'correction', quantity: 0 }, 'quantity'],
    [{ reason: 'receipt', quantity: 1.5 }, 'quantity'],
    [{ reason: 'receipt', quantity: 1_000_001 }, 'quantity'],
    [{ reason: 'sale', quantity: 1 }, 'reason'],
    [{ reason: 'receipt', quantity: 1, note: 'x'.repeat(501) }, 'note'],
  ])('refuses %j', async (move, field) => {
    expect(await refusal(await newSku(), move)).toEqual([400, 'VALIDATION_FAILED', field]);
  });

  it('is nobody’s without a variant', async () => {
    expect(await refusal('NO-SUCH-SKU', { reason: 'receipt', quantity: 1 })).toEqual([404, 'VARIANT_NOT_FOUND']);
    expect((await admin.get(pathOf('NO-SUCH-SKU'))).status).toBe(404);
  });
});
