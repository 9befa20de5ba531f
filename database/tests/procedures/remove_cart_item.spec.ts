import { aGuest, aGuestCart, asApi, aVariant, contentsOf, quoteOf, refusal } from '../support';

describe('taking a line out of the cart', () => {
  it('leaves the others and answers with the quote', async () => {
    const [kept, removed] = [await aVariant({ price: 700 }), await aVariant()];
    const cart = await aGuestCart([kept, 1], [removed, 2]);
    const { lines, totals } = quoteOf(await asApi.call('remove_cart_item', ...cart, removed.id));
    expect(lines.map(({ sku }) => sku)).toEqual([kept.sku]);
    expect(totals.subtotal_minor).toBe(700);
  });

  it('works for a line that is no longer for sale', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    await asApi.write("UPDATE products SET status = 'archived' WHERE id = ?", [variant.productId]);
    await asApi.call('remove_cart_item', ...cart, variant.id);
    expect(await contentsOf(cart)).toEqual([]);
  });

  it('refuses a line that is not there, in this cart or in none', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([await aVariant(), 1]);
    const missing = refusal('CART_LINE_NOT_FOUND');
    await expect(asApi.call('remove_cart_item', ...cart, variant.id)).rejects.toMatchObject(missing);
    await expect(asApi.call('remove_cart_item', ...aGuest(), variant.id)).rejects.toMatchObject(missing);
  });
});
