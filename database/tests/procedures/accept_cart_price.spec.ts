import { aGuest, aGuestCart, asApi, aVariant, quoteOf, refusal } from '../support';

describe('accepting a price that has changed', () => {
  it('takes the price of now as seen, also twice', async () => {
    const variant = await aVariant({ price: 1000 });
    const cart = await aGuestCart([variant, 1]);
    await asApi.write('UPDATE variant_prices SET price_minor = 1200 WHERE variant_id = ?', [variant.id]);
    for (const _time of ['first', 'again']) {
      const [line] = quoteOf(await asApi.call('accept_cart_price', ...cart, variant.id)).lines;
      expect(line).toMatchObject({ unit_price_minor: 1200, added_price_minor: 1200 });
    }
  });

  it("does not reach into somebody else's cart", async () => {
    const variant = await aVariant();
    await aGuestCart([variant, 1]);
    await expect(asApi.call('accept_cart_price', ...aGuest(), variant.id)).rejects.toMatchObject(
      refusal('CART_LINE_NOT_FOUND'),
    );
  });
});
