import { anAdmin, anOrder, asApi, aVariant, placeManualOrder } from '../support';

const unitsSold = async (productId: number): Promise<number> =>
  (await asApi.row('SELECT units_sold FROM product_listings WHERE product_id = ?', [productId])).units_sold;

describe('what sells well', () => {
  it('is counted in pieces of the last 30 days, cancelled orders left out', async () => {
    const variant = await aVariant({ stock: 100 });
    const { number } = await anOrder([variant, 7]);
    await asApi.call('cancel_order', number, null, null);
    await anOrder([variant, 2]);
    await anOrder([variant, 3]);
    const placedAt = new Date(Date.now() - 31 * 86_400_000);
    await placeManualOrder(await anAdmin(), [{ sku: variant.sku, quantity: 40 }], { placedAt });
    await asApi.call('refresh_popularity');
    expect(await unitsSold(variant.productId)).toBe(5);
  });

  it('survives a change of the product', async () => {
    const variant = await aVariant();
    await anOrder([variant, 2]);
    await asApi.call('refresh_popularity');
    await asApi.write("UPDATE products SET title = 'Renamed' WHERE id = ?", [variant.productId]);
    expect(await unitsSold(variant.productId)).toBe(2);
  });
});
