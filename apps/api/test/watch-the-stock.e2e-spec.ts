import type {
  AdminProductDto,
  BackorderPageDto,
  DashboardDto,
  HoldPageDto,
  ProblemDto,
  StockPageDto,
} from '@storehouse/dto';
import { aGuestWith, anOrderOf, aVariant as goods } from './support/buying';
import { aProduct, aSku, aVariant, aWord, moveStock } from './support/catalogue';
import { Client } from './support/client';
import { sql } from './support/database';
import { anAdmin, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

const list = async (query: string) => (await admin.get<StockPageDto>(`admin/stock?${query}`)).body;

/** Three variants of one product, with 20, 3 and no pieces. */
async function aShelf() {
  const word = aWord();
  const skus = [aSku(), aSku(), aSku()].sort() as [string, string, string];
  const values = skus.map((_, at) => ({ value: `Size ${at}` }));
  const product = await aProduct(admin, {
    title: `Shelf ${word}`,
    options: [{ name: 'Size', values }],
    variants: skus.map((sku, at) => aVariant({ sku, options: { Size: `Size ${at}` } })),
  });
  await moveStock(admin, skus[0], { reason: 'receipt', quantity: 20 });
  await moveStock(admin, skus[1], { reason: 'receipt', quantity: 3 });
  return { word, skus, product };
}

describe('the list of what is left', () => {
  it('shows what is low, what is sold out, or all', async () => {
    const { word, skus } = await aShelf();
    const skusOf = async (view: string) => (await list(`view=${view}&q=${word}`)).items.map(({ sku }) => sku);
    expect(await skusOf('low')).toEqual([skus[1]]);
    expect(await skusOf('out')).toEqual([skus[2]]);
    expect(await skusOf('all')).toEqual([skus[2], skus[1], skus[0]]);
    expect((await list(`q=${word}&sort=sku`)).items.map(({ sku }) => sku)).toEqual(skus);
    expect((await list(`q=${skus[0]}`)).items).toMatchObject([
      { available: 20, lowAt: 5, lowStockAt: null, owed: 0, stockPolicy: 'deny', expectedOn: null },
    ]);
  });

  it('turns its pages', async () => {
    const { word, skus } = await aShelf();
    const first = await list(`q=${word}&limit=2`);
    const second = await list(`q=${word}&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ sku }) => sku)).toEqual([skus[2], skus[1], skus[0]]);
    expect(second.nextCursor).toBeNull();
  });

  it('looks at one location alone', async () => {
    const { word, skus } = await aShelf();
    expect((await list(`q=${word}&location=counter`)).items.map(({ available }) => available)).toEqual([0, 0, 0]);
    const transfer = { from: 'main', to: 'counter', quantity: 2 };
    await admin.post(`admin/variants/${skus[0]}/stock/transfers`, transfer);
    expect((await list(`q=${skus[0]}&location=counter`)).items).toMatchObject([{ available: 2 }]);
    expect((await list(`q=${skus[0]}`)).items).toMatchObject([{ available: 20 }]);
  });

  it('goes by the variant’s own threshold, and so do the dashboard and the products', async () => {
    const { word, skus, product } = await aShelf();
    const before = (await admin.get<DashboardDto>('admin/dashboard')).body;
    expect((await admin.put(`admin/variants/${skus[0]}/low-stock`, { lowStockAt: 25 })).status).toBe(204);
    expect((await list(`view=low&q=${word}`)).items).toMatchObject([
      { sku: skus[1] },
      { sku: skus[0], lowAt: 25, lowStockAt: 25 },
    ]);
    const after = (await admin.get<DashboardDto>('admin/dashboard')).body;
    expect(after.lowStockCount).toBeGreaterThan(before.lowStockCount);
    // Somebody who has the product open is told.
    const { body } = await admin.get<AdminProductDto>(`admin/products/${product.slug}`);
    expect(body.version).toBe(product.version + 1);
    await admin.put(`admin/variants/${skus[0]}/low-stock`, { lowStockAt: null });
    expect((await list(`view=low&q=${word}`)).items).toHaveLength(1);
    expect((await admin.put('admin/variants/NO-SUCH-SKU/low-stock', { lowStockAt: 1 })).status).toBe(404);
    expect((await admin.put(`admin/variants/${skus[0]}/low-stock`, { lowStockAt: -1 })).status).toBe(400);
  });
});

describe('held pieces', () => {
  it('are listed, and staff give them free', async () => {
    const thing = await goods();
    const guest = await aGuestWith([thing, 2]);
    const held = async () => (await admin.get<HoldPageDto>(`admin/holds?q=${thing.sku}`)).body.items;
    expect((await guest.post('cart/hold')).status).toBe(200);
    const [item] = await held();
    expect(item).toMatchObject({ sku: thing.sku, quantity: 2, location: 'main', customer: null });
    const release = { cartId: item?.cartId, sku: thing.sku, location: 'main', reason: 'Stands at the counter' };
    expect((await admin.post('admin/holds/release', release)).status).toBe(204);
    expect(await held()).toEqual([]);
    const again = await admin.post<ProblemDto>('admin/holds/release', release);
    expect([again.status, again.body.code]).toEqual([404, 'HOLD_NOT_FOUND']);
    const { reason: _, ...silent } = release;
    expect((await admin.post('admin/holds/release', silent)).status).toBe(400);
  });
});

describe('what is owed', () => {
  it('is listed by variant, with the orders that wait', async () => {
    const thing = await goods({ stock: 1 });
    await sql("UPDATE product_variants SET stock_policy = 'backorder' WHERE sku = ?", [thing.sku]);
    const orders = [await anOrderOf(new Client(), [thing, 3]), await anOrderOf(new Client(), [thing, 1])];
    let cursor: string | null = '';
    let found: BackorderPageDto['items'][number] | undefined;
    while (cursor !== null && !found) {
      const page: BackorderPageDto = (
        await admin.get<BackorderPageDto>(`admin/backorders?limit=100${cursor && `&cursor=${cursor}`}`)
      ).body;
      found = page.items.find(({ sku }) => sku === thing.sku);
      cursor = page.nextCursor;
    }
    expect(found).toMatchObject({
      ...{ owed: 3, orderCount: 2, expectedOn: null, stockPolicy: 'backorder' },
      orders: [
        { number: orders[0]?.number, owed: 2 },
        { number: orders[1]?.number, owed: 1 },
      ],
    });
  });
});
