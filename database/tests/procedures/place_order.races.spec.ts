import {
  aGuestCart,
  asApi,
  aVariant,
  available,
  ledgerOf,
  type Owner,
  orderRow,
  placeOrder,
  retrying,
  unique,
} from '../support';

/** How each of many orders at once ended: 'placed' or the refusal's words. */
const outcomes = (carts: Owner[]): Promise<string[]> =>
  Promise.all(
    carts.map((cart) =>
      retrying(() => placeOrder(cart)).then(
        () => 'placed',
        (error: Error & { sqlMessage?: string }) => error.sqlMessage ?? error.message,
      ),
    ),
  );

describe('many buyers at once', () => {
  it('20 for 10 pieces: exactly 10 get one, the others hear that it is sold out', async () => {
    const variant = await aVariant({ stock: 10 });
    const ended = await outcomes(await Promise.all(Array.from({ length: 20 }, () => aGuestCart([variant, 1]))));
    expect(ended.filter((word) => word === 'placed')).toHaveLength(10);
    expect(ended.filter((word) => word === `OUT_OF_STOCK:${variant.sku}:0`)).toHaveLength(10);
    expect(await available(variant)).toBe(0);
    expect((await ledgerOf(variant)).at(-1)).toEqual(['sale', -1, 0]);
  });

  it('with the same goods in opposite order lose no order', async () => {
    const [first, second] = [await aVariant({ stock: 1000 }), await aVariant({ stock: 1000 })];
    const carts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 ? aGuestCart([first, 1], [second, 1]) : aGuestCart([second, 1], [first, 1]),
      ),
    );
    expect(await outcomes(carts)).toEqual(carts.map(() => 'placed'));
    expect([await available(first), await available(second)]).toEqual([960, 960]);
  });

  it('with one key make one order', async () => {
    const variant = await aVariant({ stock: 50 });
    const cart = await aGuestCart([variant, 1]);
    const key = unique();
    const placed = await Promise.all(Array.from({ length: 20 }, () => retrying(() => placeOrder(cart, { key }))));
    expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
    expect(placed.filter(({ replayed }) => replayed === 0)).toHaveLength(1);
    expect(await available(variant)).toBe(49);
  });

  it('of one cart with different keys make one order', async () => {
    const variant = await aVariant({ stock: 50 });
    const cart = await aGuestCart([variant, 1]);
    const ended = await outcomes(Array.from({ length: 10 }, () => cart));
    expect(ended.filter((word) => word === 'placed')).toHaveLength(1);
    expect(ended.filter((word) => word === 'CART_ALREADY_ORDERED')).toHaveLength(9);
    expect(await available(variant)).toBe(49);
  });

  it('get the price of one moment, whatever the admin changes meanwhile', async () => {
    const [one, other] = [await aVariant({ price: 1000, stock: 100 }), await aVariant({ price: 1000, stock: 100 })];
    const carts = await Promise.all(Array.from({ length: 10 }, () => aGuestCart([one, 1], [other, 1])));
    const changes = Array.from({ length: 10 }, (_, index) =>
      asApi.write('UPDATE variant_prices SET price_minor = ? WHERE variant_id IN (?)', [
        1001 + index,
        [one.id, other.id],
      ]),
    );
    const [placed] = await Promise.all([
      Promise.all(carts.map((cart) => retrying(() => placeOrder(cart)))),
      Promise.allSettled(changes),
    ]);
    for (const { id } of placed) {
      const { sum } = await asApi.row(
        'SELECT CAST(SUM(total_minor) AS SIGNED) AS sum FROM order_lines WHERE order_id = ?',
        [id],
      );
      expect(await orderRow(id)).toMatchObject({ subtotal_minor: sum });
    }
  });
});
