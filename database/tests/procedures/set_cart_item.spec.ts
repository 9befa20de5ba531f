import { aGuest, aGuestCart, asApi, aVariant, contentsOf, placeOrder, quoteOf, refusal } from '../support';

const setItem = (owner: Awaited<ReturnType<typeof aGuestCart>>, variantId: number, quantity: number) =>
  asApi.call('set_cart_item', ...owner, variantId, quantity);

describe('setting the pieces of a cart line', () => {
  it('answers with the quote of the new cart', async () => {
    const variant = await aVariant({ price: 1000 });
    const cart = await aGuestCart([variant, 1]);
    expect(quoteOf(await setItem(cart, variant.id, 4)).totals).toMatchObject({ item_count: 4, subtotal_minor: 4000 });
  });

  it('may be repeated', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    await setItem(cart, variant.id, 3);
    await setItem(cart, variant.id, 3);
    expect(await contentsOf(cart)).toEqual([[variant.sku, 3]]);
  });

  it('refuses a line that is not in the cart', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    const elsewhere = await aVariant();
    await expect(setItem(cart, elsewhere.id, 1)).rejects.toMatchObject(refusal('CART_LINE_NOT_FOUND'));
    await expect(setItem(aGuest(), elsewhere.id, 1)).rejects.toMatchObject(refusal('CART_LINE_NOT_FOUND'));
  });

  it("does not reach into somebody else's cart", async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    await expect(setItem(aGuest(), variant.id, 5)).rejects.toMatchObject(refusal('CART_LINE_NOT_FOUND'));
    expect(await contentsOf(cart)).toEqual([[variant.sku, 1]]);
  });

  it('does not reach into a cart that was ordered', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    await placeOrder(cart);
    await expect(setItem(cart, variant.id, 2)).rejects.toMatchObject(refusal('CART_LINE_NOT_FOUND'));
  });

  it.each([0, 1000])('refuses %d pieces', async (quantity) => {
    const variant = await aVariant({ stock: 2000 });
    const cart = await aGuestCart([variant, 1]);
    await expect(setItem(cart, variant.id, quantity)).rejects.toMatchObject(refusal('QUANTITY_LIMIT'));
  });

  it('refuses more than there is', async () => {
    const variant = await aVariant({ stock: 2 });
    const cart = await aGuestCart([variant, 1]);
    await expect(setItem(cart, variant.id, 3)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:2`));
    expect(await contentsOf(cart)).toEqual([[variant.sku, 1]]);
  });

  it('refuses what is no longer for sale', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    await asApi.write("UPDATE products SET status = 'archived' WHERE id = ?", [variant.productId]);
    await expect(setItem(cart, variant.id, 2)).rejects.toMatchObject(refusal(`NOT_FOR_SALE:${variant.sku}`));
  });
});
