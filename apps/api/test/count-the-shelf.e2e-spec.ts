import type { ProblemDto, StocktakeDto, StocktakePageDto, StocktakePreviewDto } from '@storehouse/dto';
import { aGuestWith, onHand } from './support/buying';
import { aProduct, aSku, aVariant, moveStock } from './support/catalogue';
import { anAdmin, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

/** A variant with so many pieces. */
async function stocked(quantity: number, barcode?: string): Promise<string> {
  const sku = aSku();
  await aProduct(admin, { variants: [aVariant({ sku, barcode })] });
  if (quantity > 0) await moveStock(admin, sku, { reason: 'receipt', quantity });
  return sku;
}
const preview = async (body: object) =>
  (await admin.post<StocktakePreviewDto>('admin/stocktakes/preview', { location: 'main', ...body })).body;
const book = (lines: object[], note?: string) =>
  admin.post<StocktakeDto & ProblemDto>('admin/stocktakes', { location: 'main', lines, note });

describe('the look before a stocktake is booked', () => {
  it('sets what was counted beside the books and writes nothing', async () => {
    const barcode = String(Date.now());
    const [less, more] = [await stocked(10), await stocked(2, barcode)];
    const seen = await preview({ text: `SKU;Counted\n${less};8\n${barcode};5\nNOBODYS-1;1\n${less};x` });
    expect(seen.unreadable).toEqual([5]);
    expect(seen.lines).toMatchObject([
      { sku: less, counted: 8, expected: 10, held: 0, problem: null },
      { sku: more, counted: 5, expected: 2, problem: null },
      { sku: 'NOBODYS-1', title: '', counted: 1, expected: null, problem: 'unknown' },
    ]);
    expect([await onHand(less), await onHand(more)]).toEqual([10, 2]);
  });

  it('adds up what was counted in several spots, by SKU or barcode', async () => {
    const barcode = `9${Date.now()}`;
    const sku = await stocked(10, barcode);
    const seen = await preview({ lines: [sku, barcode, sku].map((code) => ({ code, counted: 3 })) });
    expect(seen.lines).toMatchObject([{ sku, counted: 9, expected: 10 }]);
  });

  it('says what checkouts hold', async () => {
    const sku = await stocked(4);
    await (await aGuestWith([{ sku }, 3])).post('cart/hold');
    expect((await preview({ text: `${sku},2` })).lines).toMatchObject([{ held: 3, problem: 'held' }]);
    const { status, body } = await book([{ sku, counted: 2, expected: 4 }]);
    expect([status, body.code]).toEqual([409, 'STOCKTAKE_OUTDATED']);
    expect(body.errors).toEqual([{ field: 'lines.0.counted', message: `3 of ${sku} are held for checkouts` }]);
  });

  it('takes two thousand lines and not one more', async () => {
    const line = (at: number) => `NOBODYS-${at},1`;
    const text = Array.from({ length: 2000 }, (_, at) => line(at)).join('\n');
    expect((await preview({ text })).lines).toHaveLength(2000);
    const answer = await admin.post<ProblemDto>('admin/stocktakes/preview', {
      location: 'main',
      text: `${text}\n${line(2000)}`,
    });
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, 'text']);
  });
});

describe('a stocktake', () => {
  it('is booked whole, and found again with its lines', async () => {
    const [less, same] = [await stocked(10), await stocked(3)];
    const { status, body } = await book(
      [
        { sku: less, counted: 8, expected: 10 },
        { sku: same, counted: 3, expected: 3 },
      ],
      'Shelf 4',
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ location: 'main', lineCount: 2, changedCount: 1, actor: 'Ada Lovelace', note: 'Shelf 4' },
      lines: [
        { sku: less, expected: 10, counted: 8 },
        { sku: same, expected: 3, counted: 3 },
      ],
    });
    expect(await onHand(less)).toBe(8);
    expect((await admin.get<StocktakeDto>(`admin/stocktakes/${body.id}`)).body).toEqual(body);
    const { lines: _, ...row } = body;
    expect((await admin.get<StocktakePageDto>('admin/stocktakes?limit=50')).body.items).toContainEqual(row);
    const { movements } = await moveStock(admin, less, { reason: 'count', quantity: 8 });
    expect(movements[1]).toMatchObject({ reason: 'count', delta: -2, stocktakeId: body.id, note: 'Shelf 4' });
  });

  it('books nothing when one line has moved since it was looked at, and says which', async () => {
    const [sold, other] = [await stocked(10), await stocked(10)];
    await moveStock(admin, sold, { reason: 'correction', quantity: -1 });
    const { status, body } = await book([
      { sku: other, counted: 5, expected: 10 },
      { sku: sold, counted: 8, expected: 10 },
      { sku: 'NO-SUCH-SKU', counted: 1 },
    ]);
    expect([status, body.code]).toEqual([409, 'STOCKTAKE_OUTDATED']);
    expect(body.errors).toEqual([
      { field: 'lines.1.expected', message: `9 of ${sold} are on hand by now, not 10` },
      { field: 'lines.2.sku', message: 'there is no variant NO-SUCH-SKU' },
    ]);
    expect([await onHand(sold), await onHand(other)]).toEqual([9, 10]);
  });

  it('refuses a SKU that stands there twice, and no lines', async () => {
    const sku = await stocked(1);
    const twice = await book([
      { sku, counted: 1 },
      { sku, counted: 2 },
    ]);
    expect([twice.status, twice.body.errors?.[0]?.field]).toEqual([400, 'lines.1.sku']);
    expect((await book([])).status).toBe(400);
    expect((await admin.get('admin/stocktakes/999999999')).status).toBe(404);
  });
});
