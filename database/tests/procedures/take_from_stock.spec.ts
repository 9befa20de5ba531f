import {
  aGuestCart,
  anOrder,
  asAdmin,
  asApi,
  asMigrator,
  aVariant,
  holdCart,
  placeOrder,
  refusal,
  retrying,
  unique,
  type Variant,
} from '../support';

/** A place of its own behind all others, with so many pieces of each variant. */
async function aPlace(...stock: [Variant, number][]): Promise<number> {
  const id = await asMigrator.write('INSERT INTO stock_locations (code, name, priority) VALUES (?, ?, 900)', [
    unique(),
    'Test place',
  ]);
  for (const [variant, pieces] of stock) {
    if (pieces > 0) {
      await asMigrator.write(
        "INSERT INTO stock_movements (variant_id, location_id, delta, reason) VALUES (?, ?, ?, 'receipt')",
        [variant.id, id, pieces],
      );
    }
  }
  places.push(id);
  return id;
}

const places: number[] = [];
// What other tests sell never comes from here.
afterEach(async () => {
  for (const id of places.splice(0))
    await asMigrator.write('UPDATE stock_locations SET is_active = 0 WHERE id = ?', [id]);
});

const salesOf = async (orderId: number): Promise<[sku: string, location: number, pieces: number][]> =>
  (
    await asApi.rows(
      `SELECT variant.sku, moved.location_id, -moved.delta AS pieces
       FROM stock_movements AS moved JOIN product_variants AS variant ON variant.id = moved.variant_id
       WHERE moved.order_id = ? AND moved.reason = 'sale' ORDER BY moved.id`,
      [orderId],
    )
  ).map(({ sku, location_id, pieces }) => [sku, location_id, pieces]);
const onHand = async (variant: Variant, location: number): Promise<number> =>
  (await asApi.row('SELECT on_hand FROM stock_levels WHERE variant_id = ? AND location_id = ?', [variant.id, location]))
    .on_hand;

describe('an order from several places', () => {
  it('leaves from the first that has all of it', async () => {
    const [cup, plate] = [await aVariant({ stock: 5 }), await aVariant({ stock: 0 })];
    const back = await aPlace([cup, 5], [plate, 5]);
    const { id } = await anOrder([cup, 2], [plate, 2]);
    expect(await salesOf(id)).toEqual([
      [cup.sku, back, 2],
      [plate.sku, back, 2],
    ]);
  });

  it('is split when no place has all: each line whole where it can, the rest by priority', async () => {
    const [cup, plate] = [await aVariant({ stock: 3 }), await aVariant({ stock: 0 })];
    const [near, far] = [await aPlace([cup, 1], [plate, 1]), await aPlace([cup, 2], [plate, 4])];
    const { id } = await anOrder([cup, 5], [plate, 4]);
    const main = (await asAdmin.row('SELECT MIN(id) AS id FROM stock_locations')).id;
    expect(await salesOf(id)).toEqual([
      [cup.sku, main, 3],
      [cup.sku, far, 2],
      [plate.sku, far, 4],
    ]);
    expect(await onHand(cup, near)).toBe(1);
  });

  it('comes back to where it was taken from', async () => {
    const cup = await aVariant({ stock: 1 });
    const back = await aPlace([cup, 4]);
    const { number } = await anOrder([cup, 5]);
    await asApi.call('cancel_order', number, null, null);
    expect(await onHand(cup, back)).toBe(4);
    expect(await asApi.call('verify_books')).toEqual([
      expect.not.arrayContaining([expect.objectContaining({ reference: expect.stringContaining(number) })]),
    ]);
  });

  it('takes nothing from a place that is closed', async () => {
    const cup = await aVariant({ stock: 1 });
    const back = await aPlace([cup, 5]);
    const cart = await aGuestCart([cup, 3]);
    await asMigrator.write('UPDATE stock_locations SET is_active = 0 WHERE id = ?', [back]);
    await expect(placeOrder(cart)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${cup.sku}:1`));
    await expect(holdCart(cart)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${cup.sku}:1`));
  });

  it('is held over several places, too', async () => {
    const cup = await aVariant({ stock: 1 });
    const back = await aPlace([cup, 4]);
    const cart = await aGuestCart([cup, 5]);
    await holdCart(cart);
    await expect(aGuestCart([cup, 1])).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${cup.sku}:0`));
    await placeOrder(cart);
    expect(await onHand(cup, back)).toBe(0);
  });

  it('sells exactly what all places have to a crowd that wants it', async () => {
    const cup = await aVariant({ stock: 7 });
    await aPlace([cup, 5]);
    await aPlace([cup, 3]);
    const carts = await Promise.all(Array.from({ length: 25 }, (_, index) => aGuestCart([cup, 1 + (index % 2)])));
    const outcomes = await Promise.allSettled(carts.map((cart) => retrying(() => placeOrder(cart))));
    const sold = outcomes.reduce((sum, { status }, index) => sum + (status === 'fulfilled' ? 1 + (index % 2) : 0), 0);
    const { left } = await asApi.row('SELECT SUM(on_hand) AS `left` FROM stock_levels WHERE variant_id = ?', [cup.id]);
    expect(sold + Number(left)).toBe(15);
    expect(Number(left)).toBeLessThanOrEqual(1);
  });
});
