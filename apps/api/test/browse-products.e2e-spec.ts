import type { ListProductsQueryDto, ProductPageDto, ProductSort } from '@storehouse/dto';
import { aCheckout } from './support/buying';
import { aCategory, aCurrency, aProduct, aVariant, aWord, moveStock, untilFresh } from './support/catalogue';
import { Client } from './support/client';
import { sql } from './support/database';
import { anAdmin, type Person } from './support/people';

interface Goods {
  slug: string;
  category: string;
  brand: string;
  colours: string[];
  prices: number[];
  pieces: number;
}

const currency = aCurrency();
const COLOURS = ['White', 'Black', 'Sky blue'];
const SORTS: ProductSort[] = ['popular', 'newest', 'price-asc', 'price-desc', 'title'];
const visitor = new Client();
let admin: Person;
let goods: Goods[];
let categories: { top: string; inner: string; leaf: string; other: string };

type Query = Partial<ListProductsQueryDto>;
const list = async (query: Query = {}): Promise<ProductPageDto> => {
  const params = new URLSearchParams({
    currency,
    ...Object.fromEntries(Object.entries(query).map(([k, v]) => [k, String(v)])),
  });
  const { status, body } = await visitor.get<ProductPageDto>(`products?${params}`);
  expect(status).toBe(200);
  return body;
};

async function everyPage(query: Query, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await list({ limit: 5, ...query, ...(cursor && { cursor }) });
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor;
    await between();
  } while (cursor);
  return slugs;
}

beforeAll(async () => {
  admin = await anAdmin();
  const top = await aCategory();
  const inner = await aCategory(top);
  categories = { top, inner, leaf: await aCategory(inner), other: await aCategory() };
  const places = Object.values(categories);
  const brands = [aWord(), aWord()];
  for (const name of brands) await admin.post('admin/brands', { name });

  goods = Array.from({ length: 23 }, (_, at) => ({
    slug: `${aWord()}-${at}`,
    category: places[at % places.length] ?? '',
    brand: brands[at % brands.length] ?? '',
    colours: COLOURS.filter((_colour, n) => (at >> n) % 2 === 0 || n === 2).slice(0, 2),
    prices: [500 + at * 700, 500 + at * 700 + (at % 3) * 100],
    pieces: at % 3 === 0 ? 0 : at,
  }));
  for (const [at, { slug, category, brand, colours, prices, pieces }] of goods.entries()) {
    const variants = colours.map((colour, n) =>
      aVariant({
        options: { Colour: colour },
        prices: [{ currency, priceMinor: prices[n] ?? 0 }],
      }),
    );
    await aProduct(admin, {
      ...{ slug, title: `Goods ${slug}`, category, brand, variants },
      options: [{ name: 'Colour', values: colours.map((value) => ({ value, swatch: '#ffffff' })) }],
    });
    const [sku, sold] = [variants[0]?.sku ?? '', at % 4];
    if (pieces + sold > 0) await moveStock(admin, sku, { reason: 'receipt', quantity: pieces + sold });
    if (sold > 0) await sell(sku, sold);
  }
  await sql('CALL refresh_popularity()');
  await untilFresh();
}, 60_000);

/** Sold at the counter. */
async function sell(sku: string, quantity: number): Promise<void> {
  const { email, shippingAddress, paymentMethod } = aCheckout();
  const order = { email, shippingAddress, paymentMethod, currency, lines: [{ sku, quantity }] };
  expect((await admin.post('admin/orders', order, { 'idempotency-key': sku })).status).toBe(201);
}

const lowest = ({ prices, colours }: Goods): number => Math.min(...prices.slice(0, colours.length));
const under = (slug: string): string[] => {
  const { top, inner, leaf } = categories;
  return { [top]: [top, inner, leaf], [inner]: [inner, leaf] }[slug] ?? [slug];
};
const anyOf = (filter: string | undefined, has: (value: string) => boolean): boolean =>
  filter === undefined || filter.split(',').some(has);

/** The only ones without a category. */
async function archiveNewcomers(): Promise<void> {
  const rows = await sql<{ id: number }>(
    'SELECT product_id AS id FROM product_listings WHERE currency = ? AND category_id IS NULL',
    [currency],
  );
  await sql("UPDATE products SET status = 'archived' WHERE id IN (?)", [rows.map(({ id }) => id)]);
}

/** What the list should show, counted here without a database. */
const matches = (query: Query, one: Goods): boolean =>
  anyOf(query.category, (slug) => under(slug).includes(one.category)) &&
  anyOf(query.brand, (slug) => slug === one.brand) &&
  anyOf(query.colour, (colour) => one.colours.includes(colour)) &&
  (query.minPrice === undefined || lowest(one) >= query.minPrice) &&
  (query.maxPrice === undefined || lowest(one) <= query.maxPrice) &&
  (!query.inStock || one.pieces > 0);
const found = (query: Query): Goods[] => goods.filter((one) => matches(query, one));

describe('the list of products', () => {
  const queries = (): [string, Query][] => [
    ['everything', {}],
    ['a category with those below it', { category: categories.top }],
    ['two categories', { category: `${categories.leaf},${categories.other}` }],
    ['a brand', { brand: goods[0]?.brand }],
    ['two colours', { colour: 'White,Sky blue' }],
    ['a span of prices', { minPrice: 3000, maxPrice: 9000 }],
    ['what is in stock', { inStock: true }],
    [
      'all at once',
      { category: categories.inner, brand: goods[1]?.brand, colour: 'Black', minPrice: 600, inStock: true },
    ],
    ['a category that nobody has', { category: 'no-such-category' }],
    ['a brand that nobody has', { brand: 'no-such-brand' }],
    ['a colour that nobody has', { colour: "'; DROP TABLE products; --" }],
  ];

  it.each(Array.from({ length: 11 }, (_, at) => at))('filters and counts as the goods are (query %i)', async (at) => {
    const [, query] = queries()[at] ?? ['', {}];
    const page = await list({ ...query, limit: 100 });
    expect(page.items.map(({ slug }) => slug).sort()).toEqual(
      found(query)
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(page.total).toBe(found(query).length);
    const count = (facet: { value: string; count: number }[], value: string) =>
      facet.find((known) => known.value === value)?.count ?? 0;

    for (const slug of Object.values(categories)) {
      expect(count(page.facets.category, slug)).toBe(found({ ...query, category: slug }).length);
    }
    for (const brand of new Set(goods.map((one) => one.brand))) {
      expect(count(page.facets.brand, brand)).toBe(found({ ...query, brand }).length);
    }
    for (const colour of COLOURS) {
      expect(count(page.facets.colour, colour)).toBe(found({ ...query, colour }).length);
    }
    expect(page.facets.inStock).toBe(found({ ...query, inStock: true }).length);
    for (const { value, count: products } of page.facets.price) {
      const [minPrice, maxPrice] = value.split('-').map((edge) => (edge ? Number(edge) : undefined));
      expect(products).toBe(found({ ...query, minPrice, maxPrice }).length);
    }
  });

  it('offers price bands that leave nothing out', async () => {
    const { facets, total } = await list({ limit: 1 });
    expect(facets.price.length).toBeGreaterThan(1);
    expect(facets.price.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(facets.price[0]?.value).toMatch(/^-\d+$/);
    expect(facets.price.at(-1)?.value).toMatch(/^\d+-$/);
  });

  it('shows what the card needs', async () => {
    const one = goods[4] as Goods;
    const card = (await list({ limit: 100 })).items.find(({ slug }) => slug === one.slug);
    expect(card).toMatchObject({
      title: `Goods ${one.slug}`,
      brand: one.brand,
      priceMinor: one.prices[0],
      priceToMinor: Math.max(...one.prices.slice(0, one.colours.length)),
      currency,
      available: one.pieces,
      image: null,
      hoverImage: null,
      onlySku: null,
      swatches: one.colours.map((value) => ({ value, swatch: '#ffffff' })),
    });
  });

  it('sorts by price and by title', async () => {
    const prices = (await list({ sort: 'price-asc', limit: 100 })).items.map(({ priceMinor }) => priceMinor);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    const falling = (await list({ sort: 'price-desc', limit: 100 })).items.map(({ priceMinor }) => priceMinor);
    expect(falling).toEqual([...prices].reverse());
    const titles = (await list({ sort: 'title', limit: 100 })).items.map(({ title }) => title);
    expect(titles).toEqual([...titles].sort());
  });

  it.each(SORTS)('visits every product once by %s, even when others come in meanwhile', async (sort) => {
    const before = (await list({ limit: 100 })).items.map(({ slug }) => slug);
    const variants = () => [aVariant({ prices: [{ currency, priceMinor: Math.ceil(Math.random() * 20_000) }] })];
    const slugs = await everyPage({ sort }, () => aProduct(admin, { variants: variants(), category: null }));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).toEqual(expect.arrayContaining(before));
    await archiveNewcomers();
    await untilFresh();
  });

  it('may be kept for a second by anybody', async () => {
    const { headers } = await visitor.get(`products?currency=${currency}&limit=23`);
    expect(headers.get('cache-control')).toBe('public, max-age=1');
  });

  it('takes inStock=false for everything', async () =>
    expect((await list({ inStock: false, limit: 1 })).total).toBe(goods.length));

  it.each([
    ['sort=cheapest', 'sort'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['minPrice=-1', 'minPrice'],
    ['minPrice=abc', 'minPrice'],
    ['inStock=perhaps', 'inStock'],
    ['currency=euro', 'currency'],
    ['color=white', 'color'],
    ['cursor=abc', 'cursor'],
    [`q=${'x'.repeat(101)}`, 'q'],
  ])('refuses ?%s', async (query, field) => {
    const { status, body } = await visitor.get<{ code: string; errors: { field: string }[] }>(`products?${query}`);
    expect([status, body.code, body.errors.map((error) => error.field)]).toEqual([400, 'VALIDATION_FAILED', [field]]);
  });

  it('refuses the cursor of another sort or filter', async () => {
    const { nextCursor } = await list({ limit: 5, sort: 'price-asc' });
    for (const other of ['sort=price-desc', 'sort=price-asc&inStock=true']) {
      const { status } = await visitor.get(`products?currency=${currency}&limit=5&${other}&cursor=${nextCursor}`);
      expect(status).toBe(400);
    }
  });

  it('has nothing in a currency that nothing is sold in', async () => {
    const { body } = await visitor.get<ProductPageDto>('products?currency=ZZZ');
    expect(body).toMatchObject({ items: [], total: 0, nextCursor: null });
  });
});

describe('the categories', () => {
  it('are a tree in which every category counts what is below it', async () => {
    const product = await aProduct(admin, { category: categories.leaf });
    await untilFresh();
    const { body } = await visitor.get<{ slug: string; productCount: number; children: unknown[] }[]>('categories');
    const top = body.find(({ slug }) => slug === categories.top);
    expect(top).toMatchObject({
      productCount: 1,
      children: [{ slug: categories.inner, productCount: 1, children: [{ slug: categories.leaf, productCount: 1 }] }],
    });
    await admin.post(`admin/products/${product.slug}/archive`);
  });
});
