import type { ProductDto } from '@storehouse/dto';
import { aCategory, aCurrency, aProduct, aVariant, aWord, moveStock, untilFresh } from './support/catalogue';
import { Client } from './support/client';
import { anAdmin, type Person } from './support/people';

const visitor = new Client();
let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

describe('a product page', () => {
  it('shows variants in the order of the picker with price, options and stock', async () => {
    const top = await aCategory();
    const category = await aCategory(top);
    const currency = aCurrency();
    const variant = (colour: string, size: string, prices: { currency: string; priceMinor: number }[]) =>
      aVariant({ options: { Colour: colour, Size: size }, prices });
    const euro = { currency: 'EUR', priceMinor: 1500, compareAtMinor: 2000 };
    const variants = [variant('White', 'M', [euro]), variant('Black', 'S', [euro, { currency, priceMinor: 99 }])];
    const { slug } = await aProduct(admin, {
      ...{ category, variants, description: 'Two lines\nof text' },
      options: [
        { name: 'Colour', values: [{ value: 'White', swatch: '#ffffff' }, { value: 'Black' }, { value: 'Unsold' }] },
        { name: 'Size', values: [{ value: 'S' }, { value: 'M' }] },
      ],
      attributes: [{ name: 'Weight', value: '1 kg' }],
    });
    await moveStock(admin, variants[1]?.sku ?? '', { reason: 'receipt', quantity: 7 });

    const { body } = await visitor.get<ProductDto>(`products/${slug}`);
    expect(body).toMatchObject({
      slug,
      description: 'Two lines\nof text',
      brand: null,
      categories: [{ slug: top }, { slug: category }],
      options: [
        {
          name: 'Colour',
          values: [
            { value: 'White', swatch: '#ffffff' },
            { value: 'Black', swatch: null },
          ],
        },
        { name: 'Size', values: [{ value: 'S' }, { value: 'M' }] },
      ],
      variants: [
        {
          title: 'White / M',
          options: { Colour: 'White', Size: 'M' },
          priceMinor: 1500,
          compareAtMinor: 2000,
          available: 0,
        },
        { title: 'Black / S', options: { Colour: 'Black', Size: 'S' }, currency: 'EUR', available: 7 },
      ],
      attributes: [{ name: 'Weight', value: '1 kg' }],
      taxRateBp: 1900,
    });
    expect(body.options[0]?.values).toHaveLength(2);

    const inOther = await visitor.get<ProductDto>(`products/${slug}?currency=${currency}`);
    expect(inOther.body.variants).toMatchObject([{ title: 'Black / S', priceMinor: 99, currency }]);
  });

  it('is there for active products only, and only in currencies they are sold in', async () => {
    const { slug } = await aProduct(admin);
    for (const path of ['products/no-such-product', `products/${slug}?currency=ZZZ`, "products/'%20OR%201=1"]) {
      const { status, body } = await visitor.get<{ code: string }>(path);
      expect([status, body.code]).toEqual([404, 'PRODUCT_NOT_FOUND']);
    }
    await admin.post(`admin/products/${slug}/archive`);
    expect((await visitor.get(`products/${slug}`)).status).toBe(404);
    const draft = await aProduct(admin, { status: 'draft' });
    expect((await visitor.get(`products/${draft.slug}`)).status).toBe(404);
  });

  it('shows new stock within a second', async () => {
    const product = await aProduct(admin);
    const sku = product.variants[0]?.sku ?? '';
    const available = async () =>
      (await visitor.get<ProductDto>(`products/${product.slug}`)).body.variants[0]?.available;
    expect(await available()).toBe(0);
    await moveStock(admin, sku, { reason: 'receipt', quantity: 3 });
    await untilFresh();
    expect(await available()).toBe(3);
  });

  it('takes slugs of any length that a product may have', async () => {
    const slug = `${aWord()}${'-long'.repeat(37)}`;
    await aProduct(admin, { slug });
    expect((await visitor.get(`products/${slug}`)).status).toBe(200);
  });
});
