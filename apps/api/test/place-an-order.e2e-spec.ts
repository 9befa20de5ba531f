import { randomUUID } from 'node:crypto';
import type { CartDto, OrderDto, PlacedOrderDto, ProblemDto } from '@storehouse/dto';
import {
  aCheckout,
  aGuestWith,
  anOrderBy,
  anOrderOf,
  aVariant,
  checkOut,
  disagreements,
  emailOf,
  fillCart,
  onHand,
  setPrice,
  setStock,
} from './support/buying';
import { apiUrl, Client } from './support/client';
import { database, sql } from './support/database';
import { aCustomer } from './support/people';

describe('placing an order', () => {
  it('costs what the cart said: lines and delivery', async () => {
    const guest = new Client();
    const [cup, book] = [
      await aVariant({ priceMinor: 333 }),
      await aVariant({ priceMinor: 1501, taxClass: 'reduced' }),
    ];
    const cart = await fillCart(guest, [cup, 3], [book, 1]);
    const order = await anOrderBy(guest, { note: 'Please ring twice' });
    expect(order).toMatchObject({
      number: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
      status: 'placed',
      paymentStatus: 'unpaid',
      email: emailOf(guest),
      currency: 'EUR',
      itemCount: 4,
      subtotalMinor: cart.subtotalMinor,
      deliveryMinor: cart.deliveryMinor,
      discountMinor: 0,
      taxMinor: cart.taxMinor,
      totalMinor: cart.totalMinor,
      deliveryMethod: 'standard',
      deliveryTitle: 'Standard delivery',
      paymentMethod: 'bank_transfer',
      note: 'Please ring twice',
      canCancel: true,
    });
    const sum = order.lines.reduce((total, line) => total + line.quantity * line.unitPriceMinor, 0);
    expect(order.totalMinor).toBe(sum + order.deliveryMinor);
    expect(order.deliveryMinor).toBe(490);
    expect(order.shippingAddress).toMatchObject({ name: 'Ada Lovelace', city: 'Hamburg', line2: null });
    expect(order.history.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['order', null, 'placed'],
      ['payment', null, 'unpaid'],
    ]);
  });

  it('takes the goods out of stock and empties the cart', async () => {
    const cup = await aVariant({ stock: 5 });
    const guest = await aGuestWith([cup, 2]);
    await checkOut(guest);
    expect(await onHand(cup.sku)).toBe(3);
    expect((await guest.get<CartDto>('cart')).body.items).toEqual([]);
    expect(await disagreements()).toEqual([]);
  });

  it('charges the price of now, not of when it was put in', async () => {
    const cup = await aVariant({ priceMinor: 1000 });
    const guest = await aGuestWith([cup, 1]);
    await setPrice(cup.sku, 1100);
    expect((await anOrderBy(guest)).lines).toMatchObject([{ unitPriceMinor: 1100 }]);
  });

  it('charges the delivery that was chosen', async () => {
    const guest = await aGuestWith([await aVariant({ priceMinor: 6000 }), 1]);
    const { body } = await checkOut(guest, { deliveryMethod: 'express' });
    expect(body).toMatchObject({ subtotalMinor: 6000, deliveryMinor: 1290, totalMinor: 7290 });
  });

  it('works for a program without cookies', async () => {
    const cup = await aVariant();
    const { token = '' } = await fillCart(new Client(), [cup, 1]);
    const program = new Client();
    const { status } = await program.post('orders', aCheckout({ email: emailOf(program) }), {
      'x-cart-token': token,
      'idempotency-key': randomUUID(),
    });
    expect(status).toBe(201);
  });

  it('works for a customer, whose order it is then', async () => {
    const customer = await aCustomer();
    const { number } = await anOrderOf(customer, [await aVariant(), 1]);
    expect((await customer.get<OrderDto>(`orders/${number}`)).body.number).toBe(number);
  });

  it.each<[string, object, number, string]>([
    ['a total', { totalMinor: 1 }, 400, 'totalMinor'],
    ['a status', { paymentStatus: 'paid' }, 400, 'paymentStatus'],
    ['an owner', { userId: 1 }, 400, 'userId'],
    ['lines', { lines: [] }, 400, 'lines'],
    ['no e-mail', { email: 'nobody' }, 400, 'email'],
    ['half an address', { shippingAddress: { name: 'Ada' } }, 400, 'shippingAddress.line1'],
    [
      'an address without its state',
      { shippingAddress: { ...aCheckout().shippingAddress, country: 'US' } },
      400,
      'shippingAddress.region',
    ],
    ['another way to pay', { paymentMethod: 'gold' }, 400, 'paymentMethod'],
  ])('refuses a checkout with %s', async (_what, wish, status, field) => {
    const cup = await aVariant();
    const answer = await checkOut<ProblemDto>(await aGuestWith([cup, 1]), wish);
    expect(answer).toMatchObject({ status, body: { code: 'VALIDATION_FAILED' } });
    expect(answer.body.errors?.map((error) => error.field)).toContain(field);
    expect(await onHand(cup.sku)).toBe(10);
  });

  it('refuses a delivery method that is not offered', async () => {
    const guest = await aGuestWith([await aVariant(), 1]);
    expect((await checkOut<ProblemDto>(guest, { deliveryMethod: 'drone' })).body.code).toBe('DELIVERY_METHOD_UNKNOWN');
  });

  it('refuses an empty cart, and one that was ordered already', async () => {
    expect((await checkOut<ProblemDto>(new Client())).body.code).toBe('CART_EMPTY');
    const guest = await aGuestWith([await aVariant(), 1]);
    await checkOut(guest);
    expect(await checkOut<ProblemDto>(guest)).toMatchObject({ status: 409, body: { code: 'CART_ALREADY_ORDERED' } });
  });

  it('takes nothing when one line is short, and keeps the cart', async () => {
    const [cup, plate] = [await aVariant({ stock: 5 }), await aVariant({ stock: 5 })];
    const guest = await aGuestWith([cup, 1], [plate, 2]);
    await setStock(plate.sku, 1);
    const { status, body } = await checkOut<ProblemDto>(guest);
    expect({ status, code: body.code, detail: body.detail }).toEqual({
      status: 409,
      code: 'OUT_OF_STOCK',
      detail: `Only 1 piece of ${plate.sku} is left.`,
    });
    expect([await onHand(cup.sku), await onHand(plate.sku)]).toEqual([5, 1]);
    expect((await guest.get<CartDto>('cart')).body.itemCount).toBe(3);
  });

  it('refuses what is no longer for sale', async () => {
    const cup = await aVariant();
    const guest = await aGuestWith([cup, 1]);
    await sql("UPDATE products SET status = 'archived' WHERE slug = ?", [cup.sku.toLowerCase()]);
    expect((await checkOut<ProblemDto>(guest)).body).toMatchObject({ code: 'NOT_FOR_SALE' });
  });
});

describe('a repeated request', () => {
  it('needs an Idempotency-Key', async () => {
    const guest = await aGuestWith([await aVariant(), 1]);
    const { body } = await guest.post<ProblemDto>('orders', aCheckout());
    expect(body).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_MISSING' });
    const tooLong = await checkOut<ProblemDto>(guest, {}, 'k'.repeat(256));
    expect(tooLong.body.errors).toMatchObject([{ field: 'Idempotency-Key' }]);
  });

  it('gets the same answer, and makes no second order', async () => {
    const cup = await aVariant();
    const guest = await aGuestWith([cup, 1]);
    const [first, second] = [await checkOut(guest, {}, 'once'), await checkOut(guest, {}, 'once')];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await onHand(cup.sku)).toBe(9);
  });

  it('gets it byte for byte, whatever has become of the order since', async () => {
    const cup = await aVariant();
    const guest = await aGuestWith([cup, 1]);
    const bytes = async () => {
      const response = await fetch(`${apiUrl()}/api/v1/orders`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': guest.address,
          'idempotency-key': 'once',
          cookie: [...guest.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        body: JSON.stringify(aCheckout({ email: emailOf(guest) })),
      });
      return { status: response.status, text: await response.text() };
    };
    const first = await bytes();
    const { number } = JSON.parse(first.text) as PlacedOrderDto;
    await sql("CALL move_order(?, 'packed', 'paid', NULL, NULL)", [number]);
    await setPrice(cup.sku, 1);
    await sql("UPDATE products SET title = 'Renamed', slug = CONCAT(slug, '-new') WHERE title LIKE ?", [`%${cup.sku}`]);
    expect(await bytes()).toEqual(first);
    await sql("CALL move_order(?, 'cancelled', NULL, NULL, NULL)", [number]);
    expect(await bytes()).toEqual(first);
  });

  it('is told to come back while the first still runs', async () => {
    const { token = '' } = await fillCart(new Client(), [await aVariant(), 1]);
    const guest = new Client();
    const place = <T>() =>
      guest.post<T>('orders', aCheckout({ email: emailOf(guest) }), {
        'x-cart-token': token,
        'idempotency-key': 'once',
      });
    // The first request, as far as the database has come with it.
    const first = await database().getConnection();
    await first.beginTransaction();
    await first.query(
      `INSERT INTO idempotency_keys (scope, key_hash, request_hash, order_number)
       VALUES (CONCAT('guest:', UPPER(SHA2(?, 256))), UNHEX(SHA2('once', 256)), UNHEX(SHA2('body', 256)), 'X')`,
      [token],
    );
    const { status, body, headers } = await place<ProblemDto>();
    await first.rollback();
    first.release();
    expect({ status, code: body.code, wait: headers.get('retry-after') }).toEqual({
      status: 409,
      code: 'IDEMPOTENCY_IN_PROGRESS',
      wait: '1',
    });
    expect((await place()).status).toBe(201);
  });

  it('is known by its fields, not by their order', async () => {
    const guest = await aGuestWith([await aVariant(), 1]);
    const { body } = await checkOut(guest, {}, 'once');
    const turned = Object.fromEntries(Object.entries(aCheckout({ email: emailOf(guest) })).reverse());
    const again = await guest.post<PlacedOrderDto>('orders', turned, { 'idempotency-key': 'once' });
    expect(again.body.number).toBe(body.number);
  });

  it('is refused when it wants something else', async () => {
    const guest = await aGuestWith([await aVariant(), 1]);
    await checkOut(guest, {}, 'once');
    const { status, body } = await checkOut<ProblemDto>(guest, { note: 'and a ribbon' }, 'once');
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('is not taken in by a body without a bottom', async () => {
    const deep = `{"note":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const headers = { 'idempotency-key': 'once', 'content-type': 'application/json' };
    const { status } = await new Client().post<ProblemDto>('orders', deep, headers);
    expect(status).toBe(400);
  });

  it('may follow a refusal with the same key', async () => {
    const cup = await aVariant({ stock: 1 });
    const guest = await aGuestWith([cup, 1]);
    await setStock(cup.sku, 0);
    expect((await checkOut<ProblemDto>(guest, {}, 'once')).body.code).toBe('OUT_OF_STOCK');
    await setStock(cup.sku, 1);
    expect((await checkOut(guest, {}, 'once')).status).toBe(201);
  });

  it('does not meet the key of somebody else', async () => {
    const cup = await aVariant();
    const [one, other] = [await aGuestWith([cup, 1]), await aGuestWith([cup, 1])];
    const [first, second] = [await checkOut(one, {}, 'once'), await checkOut(other, {}, 'once')];
    expect(second.status).toBe(201);
    expect(second.body.number).not.toBe(first.body.number);
  });
});
