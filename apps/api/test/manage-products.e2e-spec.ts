import type {
  AdminProductDto,
  AdminProductPageDto,
  CategoryRefDto,
  CreateProductDto,
  ProblemDto,
  UpdateProductDto,
  VariantInputDto,
} from '@storehouse/dto';
import { aCategory, aProduct, aProductInput, aSku, aVariant, aWord, moveStock, untilFresh } from './support/catalogue';
import { Client } from './support/client';
import { sql } from './support/database';
import { aCustomer, anAdmin, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

const COLOURS = {
  name: 'Colour',
  values: [
    { value: 'White', swatch: '#ffffff' },
    { value: 'Black', swatch: null },
  ],
};
const inColour = (colour: string, values: Partial<VariantInputDto> = {}) =>
  aVariant({ options: { Colour: colour }, ...values });

/** What was read, as it is sent back. */
const toInput = (product: AdminProductDto): UpdateProductDto => ({
  ...{ title: product.title, slug: product.slug, description: product.description, version: product.version },
  ...{ brand: product.brand, category: product.category, status: product.status },
  ...{ options: product.options, attributes: product.attributes },
  variants: product.variants
    .filter(({ archived }) => !archived)
    .map(({ sku, barcode, options, prices, weightGrams }) => ({ sku, barcode, options, prices, weightGrams })),
});
const read = async (slug: string) => (await admin.get<AdminProductDto>(`admin/products/${slug}`)).body;
const update = (slug: string, change: object) => admin.put<AdminProductDto>(`admin/products/${slug}`, change);
const refusal = async (input: Partial<CreateProductDto>) => {
  const { status, body } = await admin.post<ProblemDto>('admin/products', aProductInput(input));
  return [status, body.code, ...(body.errors ?? []).map(({ field }) => field)];
};

describe('creating a product', () => {
  it('keeps everything that was sent', async () => {
    const [category, brand] = [await aCategory(), aWord()];
    expect((await admin.post<CategoryRefDto>('admin/brands', { name: brand })).status).toBe(201);
    const input: CreateProductDto = {
      ...{ title: 'Café lamp “Ünïcode” 😀', description: 'Line one\nLine two', brand, category, status: 'draft' },
      options: [COLOURS, { name: 'Size', values: [{ value: 'S', swatch: null }] }],
      attributes: [{ name: 'Weight', value: '1 kg' }],
      variants: ['White', 'Black'].map((colour) => ({
        sku: aSku(),
        barcode: aWord(),
        options: { Colour: colour, Size: 'S' },
        prices: [
          { currency: 'EUR', priceMinor: 1000, compareAtMinor: 1500 },
          { currency: 'GBP', priceMinor: 900, compareAtMinor: null },
        ],
        weightGrams: 1200,
      })),
    };
    const product = await aProduct(admin, input);
    const { variants, ...rest } = input;
    expect(product).toMatchObject({ ...rest, version: 1, images: [] });
    expect(product.slug).toMatch(/^cafe-lamp-unicode/);
    expect(product.variants).toMatchObject(variants);
    expect(product.variants.map(({ title }) => title)).toEqual(['White / S', 'Black / S']);
    expect(await read(product.slug)).toEqual(product);
  });

  it('makes a slug of the title, with a number when it is taken', async () => {
    const title = `Lamp ${aWord()}`;
    const slugs = [];
    for (let n = 0; n < 3; n += 1) slugs.push((await aProduct(admin, { title })).slug);
    const [first] = slugs;
    expect(slugs).toEqual([first, `${first}-2`, `${first}-3`]);
    expect((await aProduct(admin, { title: '日本' })).slug).toMatch(/^product(-\d+)?$/);
  });

  it('refuses what another product has', async () => {
    const { slug, variants } = await aProduct(admin, { variants: [aVariant({ barcode: aWord() })] });
    const [other] = variants;
    const taken = { sku: other?.sku ?? '', barcode: other?.barcode ?? '' };
    expect(await refusal({ slug })).toEqual([409, 'SLUG_TAKEN', 'slug']);
    expect(await refusal({ variants: [aVariant({ sku: taken.sku })] })).toEqual([409, 'SKU_TAKEN', 'variants.0.sku']);
    expect(
      await refusal({
        options: [COLOURS],
        variants: [inColour('White'), inColour('Black', { barcode: taken.barcode })],
      }),
    ).toEqual([409, 'BARCODE_TAKEN', 'variants.1.barcode']);
    // Letter case counts in a SKU.
    await aProduct(admin, { variants: [aVariant({ sku: taken.sku.toLowerCase() })] });
  });

  it('refuses what does not fit together', async () => {
    const sku = aSku();
    expect(await refusal({ brand: 'no-such-brand', category: 'no-such-category' })).toEqual([
      ...[400, 'VALIDATION_FAILED', 'brand', 'category'],
    ]);
    expect(
      await refusal({ options: [COLOURS], variants: [inColour('White', { sku }), inColour('Black', { sku })] }),
    ).toEqual([409, 'SKU_TAKEN', 'variants.1.sku']);
    expect(await refusal({ options: [COLOURS], variants: [inColour('White'), inColour('White')] })).toEqual([
      ...[409, 'OPTION_COMBINATION_TAKEN', 'variants.1.options'],
    ]);
    expect(await refusal({ options: [COLOURS], variants: [inColour('Pink')] })).toEqual([
      ...[400, 'VALIDATION_FAILED', 'variants.0.options'],
    ]);
  });

  it.each<[string, object, string]>([
    ['no title', { title: '' }, 'title'],
    ['a title of blanks', { title: '   ' }, 'title'],
    ['a long title', { title: 'x'.repeat(201) }, 'title'],
    ['a slug with capitals', { slug: 'Lamp' }, 'slug'],
    ['no variants', { variants: [] }, 'variants'],
    ['an unknown status', { status: 'sold' }, 'status'],
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a field that belongs to the shop', { version: 7 }, 'version'],
    ['a SKU with a blank', { variants: [aVariant({ sku: 'A B' })] }, 'variants.0.sku'],
    ['no price', { variants: [aVariant({ prices: [] })] }, 'variants.0.prices'],
    [
      'a price below nothing',
      { variants: [aVariant({ prices: [{ currency: 'EUR', priceMinor: -1 }] })] },
      'variants.0.prices.0.priceMinor',
    ],
    [
      'half a cent',
      { variants: [aVariant({ prices: [{ currency: 'EUR', priceMinor: 0.5 }] })] },
      'variants.0.prices.0.priceMinor',
    ],
    [
      'a price as text',
      { variants: [{ sku: 'A', prices: [{ currency: 'EUR', priceMinor: '10' }] }] },
      'variants.0.prices.0.priceMinor',
    ],
  ])('refuses %s', async (_what, change, field) => {
    expect(await refusal(change as Partial<CreateProductDto>)).toEqual([400, 'VALIDATION_FAILED', field]);
  });

  it('takes null for what may be left out', async () => {
    const nothing = { slug: null, description: null, brand: null, category: null, options: null, attributes: null };
    const { status } = await admin.post('admin/products', {
      ...{ ...aProductInput(), ...nothing },
      variants: [{ ...aVariant(), barcode: null, options: null, weightGrams: null }],
    });
    expect(status).toBe(201);
  });

  it('writes 250 variants in one go', async () => {
    const values = Array.from({ length: 50 }, (_, at) => ({ value: `Value ${at}` }));
    const sizes = Array.from({ length: 5 }, (_, at) => ({ value: `Size ${at}` }));
    const product = await aProduct(admin, {
      options: [
        { name: 'Kind', values },
        { name: 'Size', values: sizes },
      ],
      variants: values.flatMap((kind) =>
        sizes.map((size) => aVariant({ options: { Kind: kind.value, Size: size.value } })),
      ),
    });
    expect(product.variants).toHaveLength(250);
    expect((await update(product.slug, toInput(product))).body.variants).toEqual(product.variants);
  }, 30_000);
});

describe('the terms on which a variant is sold', () => {
  const TERMS: Partial<VariantInputDto> = {
    ...{ stockPolicy: 'backorder', backorderLimit: 20, expectedOn: '2026-12-14' },
    ...{ orderLimit: 5, customerLimit: 10, lowStockAt: 12, costMinor: 450 },
  };

  it('are kept, and stay where a change does not name them', async () => {
    const product = await aProduct(admin, { variants: [aVariant(TERMS)] });
    expect(product.variants[0]).toMatchObject(TERMS);
    const changed = await update(product.slug, { ...toInput(product), title: 'Another' });
    expect(changed.body.variants[0]).toMatchObject(TERMS);
    const [variant] = toInput(changed.body).variants;
    const gone = {
      backorderLimit: null,
      expectedOn: null,
      stockPolicy: 'deny' as const,
      costMinor: null,
      orderLimit: null,
    };
    const plain = await update(product.slug, { ...toInput(changed.body), variants: [{ ...variant, ...gone }] });
    expect(plain.body.variants[0]).toMatchObject({ ...TERMS, ...gone });
  });

  it('are plain when nobody says otherwise', async () => {
    expect((await aProduct(admin)).variants[0]).toMatchObject({
      ...{ stockPolicy: 'deny', backorderLimit: null, expectedOn: null, orderLimit: null },
      ...{ customerLimit: null, lowStockAt: null, costMinor: null },
    });
  });

  it('never reach shoppers with what it cost', async () => {
    const { slug } = await aProduct(admin, { variants: [aVariant({ costMinor: 471_147 })] });
    await untilFresh();
    const { status, body } = await new Client().get(`products/${slug}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/cost|471147/i);
  });

  it.each([
    [{ stockPolicy: 'preorder' }, 'expectedOn'],
    [{ stockPolicy: 'deny', expectedOn: '2026-12-14' }, 'expectedOn'],
    [{ backorderLimit: 5 }, 'backorderLimit'],
    [{ orderLimit: 5, customerLimit: 4 }, 'orderLimit'],
    [{ orderLimit: 0 }, 'orderLimit'],
    [{ orderLimit: 1000 }, 'orderLimit'],
    [{ customerLimit: 0 }, 'customerLimit'],
    [{ lowStockAt: -1 }, 'lowStockAt'],
    [{ costMinor: 1.5 }, 'costMinor'],
    [{ stockPolicy: 'perhaps' }, 'stockPolicy'],
    [{ stockPolicy: 'backorder', expectedOn: '2026-02-30' }, 'expectedOn'],
  ])('refuse %j', async (terms, field) => {
    const variants = [aVariant(terms as Partial<VariantInputDto>)];
    expect(await refusal({ variants })).toEqual([400, 'VALIDATION_FAILED', `variants.0.${field}`]);
  });
});

describe('changing a product', () => {
  it('changes nothing but the version when it is sent back as it was', async () => {
    const product = await aProduct(admin, { options: [COLOURS], variants: [inColour('White'), inColour('Black')] });
    const { status, body } = await update(product.slug, toInput(product));
    expect(status).toBe(200);
    expect(body).toEqual({ ...product, version: 2, updatedAt: body.updatedAt });
  });

  it('keeps the ids of options and values whose names stay', async () => {
    const ids = (slug: string) =>
      sql(
        `SELECT ov.id, ov.value FROM option_values ov JOIN product_options o ON o.id = ov.option_id
         JOIN products p ON p.id = o.product_id WHERE p.slug = ? AND ov.value IN ('White', 'Black') ORDER BY ov.id`,
        [slug],
      );
    const product = await aProduct(admin, { options: [COLOURS], variants: [inColour('White'), inColour('Black')] });
    const before = await ids(product.slug);
    const input = toInput(product);
    input.options = [
      { name: 'Size', values: [{ value: 'S' }] },
      { name: 'Colour', values: [{ value: 'Red' }, ...COLOURS.values] },
    ];
    for (const variant of input.variants) variant.options = { ...variant.options, Size: 'S' };
    input.variants.push(aVariant({ options: { Colour: 'Red', Size: 'S' } }));
    const { body } = await update(product.slug, input);
    expect(body.options.map(({ name }) => name)).toEqual(['Size', 'Colour']);
    expect(body.variants.map(({ title }) => title)).toEqual(['S / White', 'S / Black', 'S / Red']);
    expect(await ids(product.slug)).toEqual(before);
  });

  it('lets variants exchange their barcodes and options', async () => {
    const product = await aProduct(admin, {
      options: [COLOURS],
      variants: [inColour('White', { barcode: aWord() }), inColour('Black', { barcode: aWord() })],
    });
    const input = toInput(product);
    const [white, black] = input.variants as [VariantInputDto, VariantInputDto];
    [white.barcode, black.barcode] = [black.barcode, white.barcode];
    [white.options, black.options] = [black.options, white.options];
    const { status, body } = await update(product.slug, input);
    expect(status).toBe(200);
    expect(body.variants).toMatchObject(input.variants);
  });

  it('changes prices, adds and takes away currencies', async () => {
    const product = await aProduct(admin, {
      variants: [
        aVariant({
          prices: [
            { currency: 'EUR', priceMinor: 1000, compareAtMinor: 1100 },
            { currency: 'USD', priceMinor: 1200 },
          ],
        }),
      ],
    });
    const input = toInput(product);
    const prices = [
      { currency: 'EUR', priceMinor: 1050, compareAtMinor: null },
      { currency: 'GBP', priceMinor: 800, compareAtMinor: 900 },
    ];
    input.variants = input.variants.map((variant) => ({ ...variant, prices }));
    expect((await update(product.slug, input)).body.variants).toMatchObject([{ prices }]);
    expect(
      await sql(
        `SELECT l.currency, CAST(l.price_from_minor AS SIGNED) AS price FROM product_listings l
         JOIN products p ON p.id = l.product_id WHERE p.slug = ? ORDER BY l.currency`,
        [product.slug],
      ),
    ).toEqual([
      { currency: 'EUR', price: 1050 },
      { currency: 'GBP', price: 800 },
    ]);
  });

  it('deletes a variant that was never used, and archives one that has a history', async () => {
    const product = await aProduct(admin, {
      options: [COLOURS],
      variants: [inColour('White', { barcode: aWord() }), inColour('Black')],
    });
    const [stocked = '', unused = ''] = product.variants.map(({ sku }) => sku);
    await moveStock(admin, stocked, { reason: 'receipt', quantity: 2 });
    const input = toInput(product);
    const replacement = inColour('White', { barcode: input.variants[0]?.barcode });
    const { body } = await update(product.slug, { ...input, variants: [replacement] });
    expect(body.variants).toMatchObject([
      { sku: replacement.sku, archived: false },
      { sku: stocked, archived: true, barcode: null, onHand: 2 },
    ]);
    expect(await sql('SELECT id FROM product_variants WHERE sku = ?', [unused])).toEqual([]);

    const revived = await update(product.slug, {
      ...toInput(body),
      variants: [inColour('White', { sku: stocked })],
    });
    expect(revived.body.variants).toMatchObject([{ sku: stocked, archived: false, onHand: 2, title: 'White' }]);
  });

  it('refuses a version that is no longer the last', async () => {
    const product = await aProduct(admin);
    const input = toInput(product);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => update(product.slug, { ...input, title: `Title ${at}` })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(7).fill(412)]);
    const winner = answers.find(({ status }) => status === 200)?.body;
    expect(await read(product.slug)).toEqual(winner);
  });

  it('changes nothing when it refuses', async () => {
    const other = await aProduct(admin);
    const product = await aProduct(admin);
    const input = { ...toInput(product), title: 'Changed', variants: [aVariant({ sku: other.variants[0]?.sku })] };
    expect((await update(product.slug, input)).status).toBe(409);
    expect(await read(product.slug)).toEqual(product);
  });

  it('moves to another slug, but not to one that is taken', async () => {
    const [product, other] = [await aProduct(admin), await aProduct(admin)];
    const slug = aWord();
    const { body } = await update(product.slug, { ...toInput(product), slug });
    expect(body.slug).toBe(slug);
    expect((await admin.get(`admin/products/${product.slug}`)).status).toBe(404);
    expect((await update(slug, { ...toInput(body), slug: other.slug })).status).toBe(409);
  });

  it('goes from the shop to the archive and back as a draft', async () => {
    const { slug } = await aProduct(admin);
    const archived = await admin.post<AdminProductDto>(`admin/products/${slug}/archive`);
    expect([archived.status, archived.body.status, archived.body.version]).toEqual([200, 'archived', 2]);
    const restored = await admin.post<AdminProductDto>(`admin/products/${slug}/restore`);
    expect([restored.status, restored.body.status]).toEqual([200, 'draft']);
    for (const act of ['archive', 'restore']) {
      expect((await admin.post(`admin/products/no-such-product/${act}`)).status).toBe(404);
    }
  });
});

describe('the list for staff', () => {
  const list = async (query: string) => {
    const { status, body } = await admin.get<AdminProductPageDto>(`admin/products?${query}`);
    expect(status).toBe(200);
    return body;
  };

  it('finds by title, SKU and barcode, filters by status, category and stock', async () => {
    const [word, category, barcode] = [aWord(), await aCategory(), aWord()];
    const low = await aProduct(admin, { title: `${word} one`, category, variants: [aVariant({ barcode })] });
    const out = await aProduct(admin, { title: `${word} two`, status: 'draft' });
    await moveStock(admin, low.variants[0]?.sku ?? '', { reason: 'receipt', quantity: 2 });
    await untilFresh();
    const slugs = async (query: string) => (await list(query)).items.map(({ slug }) => slug);

    expect(await slugs(`q=${word}`)).toEqual([out.slug, low.slug]);
    expect(await slugs(`q=${word}&sort=title`)).toEqual([low.slug, out.slug]);
    expect(await slugs(`q=${low.variants[0]?.sku.toLowerCase()}`)).toEqual([low.slug]);
    expect(await slugs(`q=${barcode}`)).toEqual([low.slug]);
    expect(await slugs(`q=${word}&status=draft`)).toEqual([out.slug]);
    expect(await slugs(`q=${word}&stock=low`)).toEqual([low.slug]);
    expect(await slugs(`q=${word}&stock=out`)).toEqual([out.slug]);
    expect(await slugs(`category=${category}`)).toEqual([low.slug]);
    const [row] = (await list(`category=${category}`)).items;
    expect(row).toMatchObject({
      ...{ title: `${word} one`, status: 'active', category: `Category ${category}`, image: null },
      ...{ variantCount: 1, sku: low.variants[0]?.sku, available: 2, priceMinor: 1000, currency: 'EUR' },
    });
  });

  it.each(['newest', 'title', 'updated'])('turns pages by %s', async (sort) => {
    const word = aWord();
    for (let n = 0; n < 5; n += 1) await aProduct(admin, { title: `${word} ${n}` });
    const all = await list(`q=${word}&sort=${sort}`);
    expect(all).toMatchObject({ total: 5, nextCursor: null });
    const slugs: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: AdminProductPageDto = await list(`q=${word}&sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`);
      slugs.push(...page.items.map(({ slug }) => slug));
      cursor = page.nextCursor;
    }
    expect(slugs).toEqual(all.items.map(({ slug }) => slug));
  });

  it('says how many each view has', async () => {
    const { counts } = await list('limit=1');
    expect(counts.all).toBe(counts.active + counts.draft + counts.archived);
    expect(counts.all).toBeGreaterThanOrEqual(counts.soldOut);
  });
});

describe('the brands', () => {
  it('are listed by name, and have a name of their own', async () => {
    const name = `Brand ${aWord()}`;
    expect((await admin.post('admin/brands', { name })).status).toBe(201);
    expect((await admin.post('admin/brands', { name: name.toUpperCase() })).status).toBe(409);
    expect((await admin.post('admin/brands', { name: '😀' })).status).toBe(400);
    const { body } = await admin.get<CategoryRefDto[]>('admin/brands');
    expect(body.find((brand) => brand.name === name)?.slug).toMatch(/^brand-x/);
  });
});

describe('other people', () => {
  it('may not look at or change anything', async () => {
    const customer = await aCustomer();
    const paths = ['admin/products', 'admin/products/lamp', 'admin/brands', 'admin/variants/A/stock'];
    for (const path of paths) {
      expect((await new Client().get(path)).status).toBe(401);
      expect((await customer.get(path)).status).toBe(403);
    }
    expect((await new Client().post('admin/products', aProductInput())).status).toBe(401);
    expect((await customer.post('admin/products', aProductInput())).status).toBe(403);
    expect((await customer.put('admin/products/lamp', {})).status).toBe(403);
    expect((await customer.post('admin/products/lamp/images', new FormData())).status).toBe(403);
  });
});
