import type { AdminProductDto, StockAsOfPageDto } from '@storehouse/dto';
import { aProduct, aSku, aVariant, moveStock } from './support/catalogue';
import { anAdmin, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

/** A row of the whole list. */
async function rowOf(sku: string, at?: string) {
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = `limit=100${at ? `&at=${at}` : ''}${cursor && `&cursor=${cursor}`}`;
    const page: StockAsOfPageDto = (await admin.get<StockAsOfPageDto>(`admin/stock/as-of?${query}`)).body;
    const row = page.items.find((item) => item.sku === sku);
    if (row) return row;
    cursor = page.nextCursor;
  }
  return undefined;
}

describe('stock and its value', () => {
  it('are those of the instant, whatever came later', async () => {
    const sku = aSku();
    const product = await aProduct(admin, { variants: [aVariant({ sku, costMinor: 250 })] });
    await moveStock(admin, sku, { reason: 'receipt', quantity: 4 });
    const before = new Date().toISOString();
    expect(await rowOf(sku)).toMatchObject({ quantity: 4, costMinor: 250, valueMinor: 1000 });

    const { version } = product;
    const dearer = { ...product, variants: [aVariant({ sku, costMinor: 300 })], version };
    const { slug, title, options, attributes, variants } = dearer;
    const saved = await admin.put<AdminProductDto>(`admin/products/${slug}`, {
      ...{ title, options, attributes, variants, version },
    });
    expect(saved.body.variants[0]?.costMinor).toBe(300);
    await moveStock(admin, sku, { reason: 'correction', quantity: -1 });
    expect(await rowOf(sku)).toMatchObject({ quantity: 3, costMinor: 300, valueMinor: 900 });
    expect(await rowOf(sku, before)).toMatchObject({ quantity: 4, costMinor: 250, valueMinor: 1000 });
    expect(await rowOf(sku, '2020-01-01T00:00:00Z')).toBeUndefined();
  });

  it('say what has no cost', async () => {
    const sku = aSku();
    await aProduct(admin, { variants: [aVariant({ sku })] });
    const { body: before } = await admin.get<StockAsOfPageDto>('admin/stock/as-of?limit=1');
    await moveStock(admin, sku, { reason: 'receipt', quantity: 7 });
    expect(await rowOf(sku)).toMatchObject({ quantity: 7, costMinor: null, valueMinor: null });
    const { body: after } = await admin.get<StockAsOfPageDto>('admin/stock/as-of?limit=1');
    expect(after.totals.currency).toBe('EUR');
    expect(after.totals.unvaluedPieces).toBeGreaterThanOrEqual(before.totals.unvaluedPieces + 7);
  });

  it('go into a file that no spreadsheet runs', async () => {
    const sku = aSku();
    await aProduct(admin, { title: '=1+1, "quoted"', variants: [aVariant({ sku, costMinor: 10 })] });
    await moveStock(admin, sku, { reason: 'receipt', quantity: 2 });
    const { status, headers, body } = await admin.get<string>('admin/stock/as-of.csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="stock-\d{4}-\d{2}-\d{2}\.csv"$/);
    const [head, ...lines] = body.split('\r\n');
    expect(head).toBe('sku,title,variant,quantity,cost_minor,value_minor,currency');
    expect(lines).toContain(`${sku},"'=1+1, ""quoted""",,2,10,20,EUR`);
  });

  it('are asked for at an instant that is one', async () => {
    expect((await admin.get('admin/stock/as-of?at=yesterday')).status).toBe(400);
  });
});
