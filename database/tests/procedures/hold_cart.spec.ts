import {
  aCustomer,
  addItem,
  aGuest,
  aGuestCart,
  anOrder,
  asAdmin,
  asApi,
  aVariant,
  available,
  contentsOf,
  customer,
  heldByOthers,
  holdCart,
  type Owner,
  placeOrder,
  quote,
  quoteOf,
  refusal,
  retrying,
  type Variant,
} from '../support';

const levels = ({ id }: Variant) => asApi.row('SELECT on_hand, held FROM stock_levels WHERE variant_id = ?', [id]);
const heldUntil = async (owner: Owner): Promise<Date | null> => (await quote(owner)).totals.held_until;

describe('holding a cart', () => {
  it('keeps its goods from others, not from its own order', async () => {
    const variant = await aVariant({ stock: 3 });
    const cart = await aGuestCart([variant, 2]);
    const { lines, totals } = quoteOf(await holdCart(cart));
    expect(lines).toEqual([expect.objectContaining({ quantity: 2, in_stock: 3 })]);
    expect(totals.held_until.getTime()).toBeGreaterThan(Date.now() + 9 * 60_000);
    expect(await available(variant)).toBe(1);
    await expect(addItem(aGuest(), variant, 2)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:1`));

    await placeOrder(cart);
    expect(await levels(variant)).toEqual({ on_hand: 1, held: 0 });
  });

  it('lasts as long as the shop says', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    const before = Date.now();
    await asApi.call('hold_cart', ...cart, null);
    const until = (await heldUntil(cart))?.getTime() ?? 0;
    expect(until - before).toBeGreaterThan(9.9 * 60_000);
    expect(until - before).toBeLessThan(11 * 60_000);
  });

  it('holds all lines or none', async () => {
    const [plenty, short] = [await aVariant(), await aVariant({ stock: 1 })];
    const cart = await aGuestCart([plenty, 1], [short, 1]);
    await heldByOthers(short, 1);
    await expect(holdCart(cart)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${short.sku}:0`));
    expect(await levels(plenty)).toEqual({ on_hand: 10, held: 0 });
  });

  it('is not longer for being asked again, but covers lines that came since', async () => {
    const [first, second] = [await aVariant(), await aVariant()];
    const cart = await aGuestCart([first, 1]);
    await holdCart(cart, 5);
    const until = await heldUntil(cart);
    await addItem(cart, second, 2);
    await holdCart(cart, 10);
    expect(await heldUntil(cart)).toEqual(until);
    expect([await levels(first), await levels(second)]).toMatchObject([{ held: 1 }, { held: 2 }]);
  });

  it('ends for a line that is changed or taken out', async () => {
    const [changed, removed] = [await aVariant(), await aVariant()];
    const cart = await aGuestCart([changed, 1], [removed, 1]);
    await holdCart(cart);
    await asApi.call('set_cart_item', ...cart, changed.id, 3);
    await asApi.call('remove_cart_item', ...cart, removed.id);
    expect([await levels(changed), await levels(removed)]).toMatchObject([{ held: 0 }, { held: 0 }]);
  });

  it('ends when the cart is merged at sign-in', async () => {
    const variant = await aVariant();
    const [guest, person] = [await aGuestCart([variant, 2]), await aCustomer()];
    await holdCart(guest);
    await asApi.call('merge_cart', guest[0], person.id);
    expect(await levels(variant)).toMatchObject({ held: 0 });
    expect(await contentsOf(customer(person))).toEqual([[variant.sku, 2]]);
  });

  it('that is over gives way to the next buyer by itself', async () => {
    const variant = await aVariant({ stock: 1 });
    const slow = await aGuestCart([variant, 1]);
    const quick = await aGuestCart([variant, 1]);
    await holdCart(slow, 0);
    await placeOrder(quick);
    await expect(placeOrder(slow)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:0`));
    expect(await levels(variant)).toEqual({ on_hand: 0, held: 0 });
  });

  it('needs goods', () => expect(holdCart(aGuest())).rejects.toMatchObject(refusal('CART_EMPTY')));

  it('by forty for ten pieces: exactly ten hold, and the ten that order get theirs', async () => {
    const variant = await aVariant({ stock: 10 });
    const carts = await Promise.all(Array.from({ length: 40 }, () => aGuestCart([variant, 1])));
    const held = (await Promise.allSettled(carts.map((cart) => retrying(() => holdCart(cart))))).map(
      ({ status }, index) => (status === 'fulfilled' ? carts[index] : undefined),
    );
    const winners = held.filter((cart) => cart !== undefined);
    expect(winners).toHaveLength(10);
    expect(await levels(variant)).toEqual({ on_hand: 10, held: 10 });
    const outcomes = await Promise.allSettled(carts.map((cart) => retrying(() => placeOrder(cart))));
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(held.map((cart) => cart !== undefined));
    expect(await levels(variant)).toEqual({ on_hand: 0, held: 0 });
  });

  it('with the same goods in opposite order, some held and some not, loses no order', async () => {
    const [one, two] = [await aVariant({ stock: 100 }), await aVariant({ stock: 100 })];
    const carts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 ? aGuestCart([one, 1], [two, 1]) : aGuestCart([two, 1], [one, 1]),
      ),
    );
    await Promise.all(
      carts.map(async (cart, index) => {
        if (index % 3) await retrying(() => holdCart(cart));
        await retrying(() => placeOrder(cart));
      }),
    );
    expect([await levels(one), await levels(two)]).toEqual([
      { on_hand: 60, held: 0 },
      { on_hand: 60, held: 0 },
    ]);
  });

  it('is made and ended, never changed, not even by an administrator', async () => {
    const cart = await heldByOthers(await aVariant(), 1);
    const { cart_id } = await asAdmin.row(
      'SELECT hold.cart_id FROM stock_holds AS hold JOIN carts AS cart ON cart.id = hold.cart_id WHERE cart.token_hash = ?',
      [cart[0]],
    );
    await expect(
      asAdmin.write('UPDATE stock_holds SET quantity = 5 WHERE cart_id = ?', [cart_id]),
    ).rejects.toMatchObject(refusal('LEDGER_IS_APPEND_ONLY'));
  });
});

describe('ended holds', () => {
  it('are released with the time of their carts alone', async () => {
    const [over, running] = [await aVariant(), await aVariant()];
    await holdCart(await aGuestCart([over, 1]), 0);
    await heldByOthers(running, 1);
    await asApi.call('release_expired_holds', 100);
    // Another worker may have taken the cart in this moment; its transaction is short.
    await retrying(() => asApi.call('release_expired_holds', 100));
    expect(await levels(running)).toMatchObject({ held: 1 });
    await anOrder([over, 10]);
  });
});
