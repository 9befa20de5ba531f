import type { AdminProductDto, ProductPageDto } from '@storehouse/dto';
import { aCurrency, aProduct, aSku, aVariant, aWord, untilFresh } from './support/catalogue';
import { Client } from './support/client';
import { anAdmin } from './support/people';

const currency = aCurrency();
const word = aWord();
const brand = `Brand${aWord()}`;
const visitor = new Client();
const sku = `${aSku()}-aB`;
const barcode = String(Date.now());
let products: Record<'inTitle' | 'begins' | 'inText' | 'bySku' | 'branded', AdminProductDto>;

const search = async (q: string, more = ''): Promise<ProductPageDto> => {
  const { status, body } = await visitor.get<ProductPageDto>(
    `products?currency=${currency}&q=${encodeURIComponent(q)}${more}`,
  );
  expect(status).toBe(200);
  return body;
};
const slugs = async (q: string): Promise<string[]> => (await search(q)).items.map(({ slug }) => slug);

beforeAll(async () => {
  const admin = await anAdmin();
  await admin.post('admin/brands', { name: brand });
  const make = (title: string, description: string, more: Partial<AdminProductDto> = {}, variant = {}) =>
    aProduct(admin, {
      ...{ title, description, ...more },
      variants: [aVariant({ prices: [{ currency, priceMinor: 900 }], ...variant })],
    });
  products = {
    inTitle: await make(`Small ${word} lamps`, 'Gives light.'),
    begins: await make(`${word} lamp, large`, 'Gives light, 4K tv too.'),
    inText: await make('Something else', `Goes with a ${word} lamp`),
    bySku: await make('Odd one out', 'Nothing.', {}, { sku, barcode }),
    branded: await make(`Kettle ${aWord()}`, 'Boils.', { brand: brand.toLowerCase() }),
  };
  await untilFresh();
}, 30_000);

describe('searching', () => {
  it('puts titles before texts, and titles that begin so first', async () => {
    const { begins, inTitle, inText } = products;
    expect(await slugs(`${word} lamp`)).toEqual([begins, inTitle, inText].map(({ slug }) => slug));
  });

  it('finds unfinished words, plurals, and any order and letter case', async () => {
    expect(await slugs(word.slice(0, -2))).toHaveLength(3);
    expect(await slugs(`LAMPS ${word.toUpperCase()}`)).toHaveLength(3);
  });

  it('finds a SKU whatever its letter case, and by its beginning', async () => {
    for (const typed of [sku, sku.toLowerCase(), sku.toUpperCase(), sku.slice(0, -3)]) {
      expect(await slugs(typed)).toEqual([products.bySku.slug]);
    }
  });

  it('finds a barcode', async () => expect(await slugs(barcode)).toEqual([products.bySku.slug]));

  it('finds a brand, and what it makes', async () => {
    expect(await slugs(brand)).toEqual([products.branded.slug]);
    expect(await slugs(`${brand} kettle`)).toEqual([products.branded.slug]);
    expect(await slugs(`${brand} lamp`)).toEqual([]);
  });

  it('falls back to the title for words too short for the index', async () => {
    const { body } = await visitor.get<ProductPageDto>(`products?currency=${currency}&q=od`);
    expect(body.items.map(({ slug }) => slug)).toEqual([products.bySku.slug]);
  });

  it.each([
    '+-*"()~<>@',
    `"${word}`,
    `+${word} -lamp*`,
    `(${word}`,
    '%',
    '_',
    '\\',
    "'; DROP TABLE products; --",
    "' OR 1=1 --",
    'the',
    '日本',
    '😀',
  ])('takes %p as words, not as an instruction', async (typed) => {
    const { total } = await search(typed);
    expect(total).toBeLessThanOrEqual(3);
  });

  it('turns pages without repeating or leaving out', async () => {
    const first = await search(word, '&limit=2');
    const second = await search(word, `&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ slug }) => slug)).toEqual(await slugs(word));
    expect([first.total, second.nextCursor]).toEqual([3, null]);
  });

  it('counts its facets among what was found, and takes filters and other sorts', async () => {
    expect((await search(brand)).facets.brand).toEqual([{ value: brand.toLowerCase(), label: brand, count: 1 }]);
    expect((await search(word, '&sort=title&minPrice=901')).total).toBe(0);
    expect((await search(word, '&sort=title')).items[0]?.title).toMatch(/^Small/);
  });
});
