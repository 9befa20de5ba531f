import { asApi, aVariant, unique } from '../support';

describe('showing a product', () => {
  it('gives the product with its variants, pictures and specification', async () => {
    const variant = await aVariant({ price: 2500, stock: 7 });
    const key = unique();
    await asApi.write(
      'INSERT INTO product_images (product_id, variant_id, image_key, width, height) VALUES (?, ?, ?, 320, 200)',
      [variant.productId, variant.id, key],
    );
    await asApi.write("INSERT INTO product_attributes VALUES (?, 0, 'Weight', '1 kg')", [variant.productId]);
    expect(await asApi.call('show_product', variant.slug, 'EUR')).toEqual([
      [expect.objectContaining({ slug: variant.slug, title: `Product ${variant.slug}`, tax_rate_bp: 1900 })],
      [
        expect.objectContaining({
          sku: variant.sku,
          price_minor: 2500,
          in_stock: 7,
          stock_policy: 'deny',
          option_name: null,
        }),
      ],
      [{ image_key: key, alt: '', width: 320, height: 200, sku: variant.sku }],
      [{ name: 'Weight', value: '1 kg' }],
    ]);
  });

  it('gives no variant that has no price in the currency or was archived', async () => {
    const variant = await aVariant();
    const [, inOther] = await asApi.call('show_product', variant.slug, 'XTS');
    expect(inOther).toEqual([]);
    await asApi.write('UPDATE product_variants SET archived_at = UTC_TIMESTAMP() WHERE id = ?', [variant.id]);
    const [, archived] = await asApi.call('show_product', variant.slug, 'EUR');
    expect(archived).toEqual([]);
  });

  it('gives nothing of a product that is not in the shop', async () => {
    const variant = await aVariant();
    await asApi.write("UPDATE products SET status = 'draft' WHERE id = ?", [variant.productId]);
    for (const slug of [variant.slug, 'no-such-product']) {
      expect(await asApi.call('show_product', slug, 'EUR')).toEqual([[], [], [], []]);
    }
  });
});
