import { asApi, aVariant, type Variant } from '../support';

const listings = (variant: Variant) =>
  asApi.rows(
    `SELECT currency, price_from_minor, price_to_minor, compare_at_minor, title, category_id, brand_id
     FROM product_listings WHERE product_id = ? ORDER BY currency`,
    [variant.productId],
  );

const addVariant = async (of: Variant, price: number, compareAt: number | null = null): Promise<number> => {
  const id = await asApi.write('INSERT INTO product_variants (product_id, sku, option_key) VALUES (?, ?, ?)', [
    of.productId,
    `${of.sku}-${price}`,
    String(price),
  ]);
  await asApi.write('INSERT INTO variant_prices VALUES (?, ?, ?, ?)', [id, 'EUR', price, compareAt]);
  return id;
};

describe('the listing of a product', () => {
  it('appears with the first price of an active product', async () => {
    const variant = await aVariant({ price: 1000 });
    expect(await listings(variant)).toEqual([
      {
        currency: 'EUR',
        price_from_minor: 1000,
        price_to_minor: 1000,
        compare_at_minor: null,
        title: `Product ${variant.slug}`,
        category_id: null,
        brand_id: null,
      },
    ]);
  });

  it('spans the prices of its variants and compares the cheapest', async () => {
    const variant = await aVariant({ price: 1000 });
    await addVariant(variant, 800, 950);
    await addVariant(variant, 1200, 1500);
    expect(await listings(variant)).toMatchObject([
      { price_from_minor: 800, price_to_minor: 1200, compare_at_minor: 950 },
    ]);
  });

  it('follows a changed price, an archived variant and a deleted one', async () => {
    const variant = await aVariant({ price: 1000 });
    const archived = await addVariant(variant, 800);
    const deleted = await addVariant(variant, 1200);
    await asApi.write('UPDATE variant_prices SET price_minor = 1100 WHERE variant_id = ?', [variant.id]);
    expect(await listings(variant)).toMatchObject([{ price_from_minor: 800, price_to_minor: 1200 }]);
    await asApi.write('UPDATE product_variants SET archived_at = CURRENT_TIMESTAMP(3) WHERE id = ?', [archived]);
    expect(await listings(variant)).toMatchObject([{ price_from_minor: 1100, price_to_minor: 1200 }]);
    await asApi.write('DELETE FROM product_variants WHERE id = ?', [deleted]);
    expect(await listings(variant)).toMatchObject([{ price_from_minor: 1100, price_to_minor: 1100 }]);
  });

  it('is one for each currency, and goes with the last price', async () => {
    const variant = await aVariant();
    await asApi.write("INSERT INTO variant_prices VALUES (?, 'GBP', 850, NULL)", [variant.id]);
    expect((await listings(variant)).map(({ currency }) => currency)).toEqual(['EUR', 'GBP']);
    await asApi.write("DELETE FROM variant_prices WHERE variant_id = ? AND currency = 'EUR'", [variant.id]);
    expect((await listings(variant)).map(({ currency }) => currency)).toEqual(['GBP']);
  });

  it('follows title, brand and category, and is gone while the product is not active', async () => {
    const variant = await aVariant();
    const brand = await asApi.write("INSERT INTO brands (slug, name) VALUES (?, 'Brand')", [variant.slug]);
    await asApi.write("UPDATE products SET title = 'Renamed', brand_id = ? WHERE id = ?", [brand, variant.productId]);
    expect(await listings(variant)).toMatchObject([{ title: 'Renamed', brand_id: brand }]);
    await asApi.write("UPDATE products SET status = 'archived' WHERE id = ?", [variant.productId]);
    expect(await listings(variant)).toEqual([]);
    await asApi.write("UPDATE products SET status = 'active' WHERE id = ?", [variant.productId]);
    expect(await listings(variant)).toHaveLength(1);
  });
});
