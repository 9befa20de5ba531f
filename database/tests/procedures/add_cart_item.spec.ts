import {
  aCustomer,
  addItem,
  aGuest,
  aGuestCart,
  asApi,
  asMigrator,
  aVariant,
  contentsOf,
  customer,
  placeOrder,
  quote,
  quoteOf,
  refusal,
  retrying,
} from '../support';

describe('putting goods into the cart', () => {
  it("opens a guest's cart and answers with its quote", async () => {
    const variant = await aVariant({ price: 1500 });
    const { lines, totals } = quoteOf(await addItem(aGuest(), variant, 2));
    expect(lines).toEqual([expect.objectContaining({ sku: variant.sku, variant_id: variant.id, quantity: 2 })]);
    expect(totals).toMatchObject({ item_count: 2, subtotal_minor: 3000 });
  });

  it("opens a customer's cart, which no token finds", async () => {
    const person = await aCustomer();
    const variant = await aVariant();
    await addItem(customer(person), variant, 1);
    expect(await contentsOf(customer(person))).toEqual([[variant.sku, 1]]);
    expect(await asApi.rows('SELECT token_hash FROM carts WHERE user_id = ?', [person.id])).toEqual([
      { token_hash: null },
    ]);
  });

  it('opens the cart in the currency that was asked for', async () => {
    const variant = await aVariant({ currency: 'GBP', price: 900 });
    const { totals } = quoteOf(await addItem(aGuest(), variant, 1, 'GBP'));
    expect(totals).toMatchObject({ currency: 'GBP', subtotal_minor: 900, delivery_minor: 450 });
  });

  it('adds to the pieces that are there already', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 2], [variant, 3]);
    expect(await contentsOf(cart)).toEqual([[variant.sku, 5]]);
  });

  it('opens the next cart after an order', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    await placeOrder(cart);
    await addItem(cart, variant, 2);
    expect(await contentsOf(cart)).toEqual([[variant.sku, 2]]);
  });

  it('refuses a SKU that nobody knows', async () => {
    await expect(asApi.call('add_cart_item', ...aGuest(), null, 'NO-SUCH-SKU', 1)).rejects.toMatchObject(
      refusal('VARIANT_NOT_FOUND:NO-SUCH-SKU'),
    );
  });

  it('takes a SKU by its letter case', async () => {
    const variant = await aVariant();
    const lower = variant.sku.toLowerCase();
    await expect(asApi.call('add_cart_item', ...aGuest(), null, lower, 1)).rejects.toMatchObject(
      refusal(`VARIANT_NOT_FOUND:${lower}`),
    );
  });

  it.each(['draft', 'archived'] as const)('refuses a product that is %s', async (status) => {
    const variant = await aVariant({ status });
    await expect(addItem(aGuest(), variant, 1)).rejects.toMatchObject(refusal(`NOT_FOR_SALE:${variant.sku}`));
  });

  it('refuses a variant that was archived', async () => {
    const variant = await aVariant();
    await asApi.write('UPDATE product_variants SET archived_at = CURRENT_TIMESTAMP(3) WHERE id = ?', [variant.id]);
    await expect(addItem(aGuest(), variant, 1)).rejects.toMatchObject(refusal(`NOT_FOR_SALE:${variant.sku}`));
  });

  it("refuses a variant that has no price in the cart's currency", async () => {
    const variant = await aVariant({ currency: 'USD' });
    await expect(addItem(aGuest(), variant, 1)).rejects.toMatchObject(refusal(`NOT_FOR_SALE:${variant.sku}`));
  });

  it('refuses more than there is and says how much there is', async () => {
    const variant = await aVariant({ stock: 3 });
    const cart = await aGuestCart([variant, 2]);
    await expect(addItem(cart, variant, 2)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:3`));
    expect(await contentsOf(cart)).toEqual([[variant.sku, 2]]);
  });

  it('refuses a line of more than 999 pieces', async () => {
    const variant = await aVariant({ stock: 5000 });
    const cart = await aGuestCart([variant, 999]);
    await expect(addItem(cart, variant, 1)).rejects.toMatchObject(refusal(`QUANTITY_LIMIT:${variant.sku}`));
  });

  it.each([0, -1])('refuses %d pieces', async (quantity) => {
    const variant = await aVariant();
    await expect(addItem(aGuest(), variant, quantity)).rejects.toMatchObject(refusal(`QUANTITY_LIMIT:${variant.sku}`));
  });

  it('refuses the 201st different product, but more of one that is there', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    const others = Array.from({ length: 199 }, (_, index) => [
      variant.productId,
      `${variant.sku}-${index}`,
      `${index}`,
    ]);
    await asApi.write('INSERT INTO product_variants (product_id, sku, option_key) VALUES ?', [others]);
    await asMigrator.write(
      `INSERT INTO cart_lines (cart_id, variant_id, quantity, added_price_minor)
       SELECT cart.id, other.id, 1, 0 FROM carts AS cart, product_variants AS other
       WHERE cart.token_hash = ? AND other.product_id = ? AND other.id <> ?`,
      [cart[0], variant.productId, variant.id],
    );
    await expect(addItem(cart, await aVariant(), 1)).rejects.toMatchObject(refusal('CART_FULL'));
    const { lines } = quoteOf(await addItem(cart, variant, 1));
    expect(lines).toHaveLength(200);
  });

  it('loses nothing when many add at once, not even the opening of the cart', async () => {
    const variant = await aVariant({ stock: 100 });
    const guest = aGuest();
    await Promise.all(Array.from({ length: 20 }, () => retrying(() => addItem(guest, variant, 1))));
    expect(await contentsOf(guest)).toEqual([[variant.sku, 20]]);
    expect((await quote(guest)).totals.item_count).toBe(20);
    expect(await asApi.rows('SELECT id FROM carts WHERE token_hash = ?', [guest[0]])).toHaveLength(1);
  });
});
