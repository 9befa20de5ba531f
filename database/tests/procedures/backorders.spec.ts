import {
  aGuestCart,
  anOrder,
  asApi,
  asMigrator,
  aVariant,
  available,
  ledgerOf,
  placeOrder,
  quote,
  refusal,
  retrying,
  unique,
  type Variant,
} from '../support';

const onBackorder = async (stock: number, limit: number | null = null): Promise<Variant> => {
  const variant = await aVariant({ stock });
  await asApi.write("UPDATE product_variants SET stock_policy = 'backorder', backorder_limit = ? WHERE id = ?", [
    limit,
    variant.id,
  ]);
  return variant;
};
const owed = async (orderId: number): Promise<number> =>
  Number((await asApi.row('SELECT COALESCE(SUM(owed), 0) AS owed FROM backorders WHERE order_id = ?', [orderId])).owed);
const promised = async ({ id }: Variant): Promise<number> =>
  (await asApi.row('SELECT promised FROM variant_backlogs WHERE variant_id = ?', [id])).promised;
const pack = (number: string) => asApi.call('move_order', number, 'packed', null, null, null);

/** Stock comes in, and goes to those who wait: by this call, or by the shop's own worker in the same moment. */
async function receive(variant: Variant, pieces: number): Promise<void> {
  await asMigrator.write(
    `INSERT INTO stock_movements (variant_id, location_id, delta, reason)
     SELECT ?, id, ?, 'receipt' FROM stock_locations ORDER BY priority, id LIMIT 1`,
    [variant.id, pieces],
  );
  for (let tries = 50; tries > 0; tries -= 1) {
    await retrying(() => asApi.call('fill_waiting_backorders'));
    if ((await available(variant)) === 0 || (await promised(variant)) === 0) return;
  }
}

describe('selling beyond the stock', () => {
  it('takes what is there and owes the rest', async () => {
    const variant = await onBackorder(2);
    const { id } = await anOrder([variant, 5]);
    expect(await ledgerOf(variant)).toEqual([
      ['receipt', 2, 2],
      ['sale', -2, 0],
    ]);
    expect(await owed(id)).toBe(3);
    expect(await promised(variant)).toBe(3);
  });

  it('tells the cart what is there and what may be promised', async () => {
    const variant = await onBackorder(2, 4);
    await anOrder([variant, 3]);
    const { lines } = await quote(await aGuestCart([variant, 1]));
    expect(lines).toEqual([expect.objectContaining({ in_stock: 0, stock_policy: 'backorder', backorder_left: 3 })]);
  });

  it('stops at the limit, also for twenty at once', async () => {
    const variant = await onBackorder(3, 5);
    const carts = await Promise.all(Array.from({ length: 20 }, () => aGuestCart([variant, 1])));
    const outcomes = await Promise.allSettled(carts.map((cart) => retrying(() => placeOrder(cart))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:0`));
      }
    }
    expect(await promised(variant)).toBe(5);
  });

  it('says how many are left when an order wants more than stock and limit', async () => {
    const variant = await onBackorder(2, 3);
    await expect(anOrder([variant, 6])).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:5`));
  });

  it('is not packed before all of it has come', async () => {
    const variant = await onBackorder(0);
    const { id, number } = await anOrder([variant, 2]);
    await expect(pack(number)).rejects.toMatchObject(refusal(`BACKORDER_OPEN:${number}`));
    await receive(variant, 2);
    expect(await owed(id)).toBe(0);
    await pack(number);
  });

  it('fills the oldest first, in parts, and each piece once', async () => {
    const variant = await onBackorder(0);
    const [first, second] = [await anOrder([variant, 3]), await anOrder([variant, 2])];
    await receive(variant, 2);
    expect([await owed(first.id), await owed(second.id)]).toEqual([1, 2]);
    await receive(variant, 2);
    expect([await owed(first.id), await owed(second.id)]).toEqual([0, 1]);
    await receive(variant, 5);
    expect([await owed(first.id), await owed(second.id)]).toEqual([0, 0]);
    expect(await available(variant)).toBe(4);
    expect(await promised(variant)).toBe(0);
  });

  it('gives back what was taken and owes no more when the order is cancelled', async () => {
    const variant = await onBackorder(2);
    const { id, number } = await anOrder([variant, 5]);
    await asApi.call('cancel_order', number, null, null);
    expect(await owed(id)).toBe(0);
    expect(await promised(variant)).toBe(0);
    expect(await available(variant)).toBe(2);
  });

  it('whose goods come back by another cancellation gives them to those who wait', async () => {
    const variant = await onBackorder(2);
    const lucky = await anOrder([variant, 2]);
    const waiting = await anOrder([variant, 2]);
    await asApi.call('cancel_order', lucky.number, null, null);
    for (let tries = 50; tries > 0 && (await owed(waiting.id)) > 0; tries -= 1) {
      await retrying(() => asApi.call('fill_waiting_backorders'));
    }
    expect(await owed(waiting.id)).toBe(0);
    expect(await available(variant)).toBe(0);
  });

  it('is shown line by line', async () => {
    const variant = await onBackorder(1);
    const { id } = await anOrder([variant, 3]);
    const [, lines] = await asApi.call('show_order', id);
    expect(lines).toEqual([expect.objectContaining({ quantity: 3, backordered: 2 })]);
  });
});

describe('limits', () => {
  const limited = async (limits: { order?: number; customer?: number }): Promise<Variant> => {
    const variant = await aVariant({ stock: 100 });
    await asApi.write('UPDATE product_variants SET order_limit = ?, customer_limit = ? WHERE id = ?', [
      limits.order ?? null,
      limits.customer ?? null,
      variant.id,
    ]);
    return variant;
  };

  it('of an order hold in the cart and at placing', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 4]);
    await asApi.write('UPDATE product_variants SET order_limit = 3 WHERE id = ?', [variant.id]);
    const refused = refusal(`QUANTITY_LIMIT:${variant.sku}:3`);
    await expect(aGuestCart([variant, 4])).rejects.toMatchObject(refused);
    await expect(placeOrder(cart)).rejects.toMatchObject(refused);
    await anOrder([variant, 3]);
  });

  it('of a customer count what was bought before, and not what was cancelled', async () => {
    const variant = await limited({ customer: 3 });
    const email = `${unique()}@example.com`;
    const first = await placeOrder(await aGuestCart([variant, 2]), { email });
    await expect(placeOrder(await aGuestCart([variant, 2]), { email })).rejects.toMatchObject(
      refusal(`CUSTOMER_LIMIT:${variant.sku}:1`),
    );
    await placeOrder(await aGuestCart([variant, 3]));
    await asApi.call('cancel_order', first.number, null, null);
    await placeOrder(await aGuestCart([variant, 3]), { email });
  });

  it('of a customer are exact when ten of their carts order at once', async () => {
    const variant = await limited({ customer: 3 });
    const email = `${unique()}@example.com`;
    const carts = await Promise.all(Array.from({ length: 10 }, () => aGuestCart([variant, 1])));
    const outcomes = await Promise.allSettled(carts.map((cart) => retrying(() => placeOrder(cart, { email }))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('of orders in a short time stop somebody who tries out cards', async () => {
    const variant = await aVariant({ stock: 100 });
    const email = `${unique()}@example.com`;
    for (let count = 0; count < 20; count += 1) await placeOrder(await aGuestCart([variant, 1]), { email });
    await expect(placeOrder(await aGuestCart([variant, 1]), { email })).rejects.toMatchObject(
      refusal('TOO_MANY_ORDERS'),
    );
    await anOrder([variant, 1]);
  });
});
