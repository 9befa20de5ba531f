import {
  aCustomer,
  addItem,
  aGuest,
  aGuestCart,
  anOrder,
  asApi,
  aVariant,
  available,
  contentsOf,
  customer,
  heldByOthers,
  historyOf,
  ledgerOf,
  orderRow,
  placeOrder,
  quote,
  refusal,
  unique,
} from '../support';

describe('placing an order', () => {
  it('books what the cart was quoted at', async () => {
    const cart = await aGuestCart([await aVariant({ price: 1999 }), 2], [await aVariant({ taxClass: 'reduced' }), 1]);
    const { totals } = await quote(cart, 'express');
    const email = `${unique()}@example.com`;
    const order = await orderRow((await placeOrder(cart, { delivery: 'express', email })).id);
    expect(order).toMatchObject({
      source: 'web',
      status: 'placed',
      payment_status: 'unpaid',
      user_id: null,
      email,
      note: 'Please ring twice',
      currency: totals.currency,
      item_count: totals.item_count,
      subtotal_minor: totals.subtotal_minor,
      discount_minor: 0,
      delivery_minor: totals.delivery_minor,
      tax_minor: totals.tax_minor,
      total_minor: totals.total_minor,
      delivery_method: 'express',
      delivery_title: 'Express delivery',
      payment_method: 'bank_transfer',
    });
  });

  it('copies SKU, title, price and tax onto its lines, so that later changes do not rewrite it', async () => {
    const variant = await aVariant({ price: 1000 });
    const { id } = await anOrder([variant, 3]);
    await asApi.write("UPDATE products SET title = 'Renamed' WHERE id = ?", [variant.productId]);
    await asApi.write('UPDATE variant_prices SET price_minor = 1 WHERE variant_id = ?', [variant.id]);
    expect(await asApi.rows('SELECT * FROM order_lines WHERE order_id = ?', [id])).toEqual([
      expect.objectContaining({
        line_number: 1,
        sku: variant.sku,
        title: `Product ${variant.slug}`,
        quantity: 3,
        unit_price_minor: 1000,
        total_minor: 3000,
        tax_rate_bp: 1900,
        tax_minor: 479,
      }),
    ]);
  });

  it('copies the address', async () => {
    const { id } = await anOrder([await aVariant(), 1]);
    expect(await asApi.rows('SELECT * FROM order_addresses WHERE order_id = ?', [id])).toEqual([
      expect.objectContaining({ kind: 'shipping', name: 'Ada Lovelace', city: 'Hamburg', country: 'DE', line2: null }),
    ]);
  });

  it('takes the goods out of stock, line by line in the ledger', async () => {
    const [kettle, toaster] = [await aVariant({ stock: 10 }), await aVariant({ stock: 5 })];
    await anOrder([kettle, 4], [toaster, 5]);
    expect(await available(kettle)).toBe(6);
    expect(await ledgerOf(kettle)).toEqual([
      ['receipt', 10, 10],
      ['sale', -4, 6],
    ]);
    expect(await ledgerOf(toaster)).toEqual([
      ['receipt', 5, 5],
      ['sale', -5, 0],
    ]);
  });

  it('begins the history of both statuses', async () => {
    const { id } = await anOrder([await aVariant(), 1]);
    expect(await historyOf(id)).toEqual(['order:  > placed', 'payment:  > unpaid']);
  });

  it('empties the cart', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    await placeOrder(cart);
    expect(await contentsOf(cart)).toEqual([]);
  });

  it('of a customer belongs to the account', async () => {
    const person = await aCustomer();
    await addItem(customer(person), await aVariant(), 1);
    const { id } = await placeOrder(customer(person));
    expect(await orderRow(id)).toMatchObject({ user_id: person.id });
  });

  it('answers with the order as it was placed', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    const number = unique().toUpperCase();
    const params = [Buffer.alloc(32, unique()), Buffer.alloc(32), number, 'a@example.com', 'standard', 'bank_transfer'];
    const address = ['Ada', 'Line 1', null, '10115', 'Berlin', null, 'DE', null];
    expect(await asApi.call('place_order', ...cart, ...params, null, ...address)).toEqual([
      [expect.objectContaining({ number, replayed: 0, item_count: 1, delivery_minor: 490, total_minor: 1490 })],
    ]);
  });
});

describe('a repeated order', () => {
  it('with the same key and request is the same order', async () => {
    const variant = await aVariant({ stock: 10 });
    const cart = await aGuestCart([variant, 1]);
    const key = unique();
    const first = await placeOrder(cart, { key });
    const second = await placeOrder(cart, { key });
    expect([first.replayed, second.replayed]).toEqual([0, 1]);
    expect(second).toMatchObject({ id: first.id, number: first.number });
    expect(await available(variant)).toBe(9);
  });

  it('is still that order when the next cart is being filled', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    const key = unique();
    const first = await placeOrder(cart, { key });
    await addItem(cart, variant, 2);
    expect(await placeOrder(cart, { key })).toMatchObject({ id: first.id, replayed: 1 });
    expect(await contentsOf(cart)).toEqual([[variant.sku, 2]]);
  });

  it('with the same key and another request is refused', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    const key = unique();
    await placeOrder(cart, { key, request: 'this' });
    await expect(placeOrder(cart, { key, request: 'that' })).rejects.toMatchObject(refusal('IDEMPOTENCY_KEY_REUSED'));
  });

  it('with another key is refused, for the cart is ordered', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    await placeOrder(cart);
    await expect(placeOrder(cart)).rejects.toMatchObject(refusal('CART_ALREADY_ORDERED'));
  });

  it("does not find somebody else's key", async () => {
    const key = unique();
    const variant = await aVariant();
    const mine = await placeOrder(await aGuestCart([variant, 1]), { key });
    const yours = await placeOrder(await aGuestCart([variant, 1]), { key });
    expect(yours.id).not.toBe(mine.id);
    expect(yours.replayed).toBe(0);
  });

  it('after a refusal starts afresh with the same key', async () => {
    const variant = await aVariant({ stock: 1 });
    const cart = await aGuestCart([variant, 1]);
    const key = unique();
    await asApi.call('move_stock', variant.sku, 'count', 0, null, null, null);
    await expect(placeOrder(cart, { key })).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:0`));
    await asApi.call('move_stock', variant.sku, 'receipt', 1, null, null, null);
    expect(await placeOrder(cart, { key })).toMatchObject({ replayed: 0 });
  });
});

describe('an order is refused', () => {
  it('without a cart', async () => expect(placeOrder(aGuest())).rejects.toMatchObject(refusal('CART_EMPTY')));

  it('when the cart was emptied again', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    await asApi.call('remove_cart_item', ...cart, variant.id);
    await expect(placeOrder(cart)).rejects.toMatchObject(refusal('CART_EMPTY'));
  });

  it('for a way of delivery that is not offered', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    await expect(placeOrder(cart, { delivery: 'pigeon' })).rejects.toMatchObject(
      refusal('DELIVERY_METHOD_UNKNOWN:pigeon'),
    );
  });

  it('when a line is no longer for sale', async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([await aVariant(), 1], [variant, 1]);
    await asApi.write("UPDATE products SET status = 'archived' WHERE id = ?", [variant.productId]);
    await expect(placeOrder(cart)).rejects.toMatchObject(refusal(`NOT_FOR_SALE:${variant.sku}`));
  });

  it('whole when one line is short', async () => {
    const [plenty, short] = [await aVariant({ stock: 5 }), await aVariant({ stock: 2 })];
    const cart = await aGuestCart([plenty, 1], [short, 2]);
    await asApi.call('move_stock', short.sku, 'correction', -1, null, 'One is broken', null);
    await expect(placeOrder(cart)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${short.sku}:1`));
    expect(await available(plenty)).toBe(5);
    expect(await contentsOf(cart)).toHaveLength(2);
  });

  it('when what is left is held for others', async () => {
    const variant = await aVariant({ stock: 3 });
    const cart = await aGuestCart([variant, 2]);
    await heldByOthers(variant, 2);
    await expect(placeOrder(cart)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${variant.sku}:1`));
  });

  it('when its number is taken, so that the caller draws another one', async () => {
    const variant = await aVariant();
    const { number } = await anOrder([variant, 1]);
    const cart = await aGuestCart([variant, 1]);
    await expect(placeOrder(cart, { number })).rejects.toMatchObject({
      errno: 1062,
      sqlMessage: expect.stringContaining('uq_orders_number'),
    });
    expect(await placeOrder(cart)).toMatchObject({ replayed: 0 });
  });

  it("inside somebody's transaction, which it would commit", async () => {
    const connection = await asApi.connections().getConnection();
    await connection.beginTransaction();
    await expect(
      connection.query('CALL place_order(?)', [[...aGuest(), ...Array.from({ length: 15 }, () => null)]]),
    ).rejects.toMatchObject({ errno: 1568 });
    connection.release();
  });
});
