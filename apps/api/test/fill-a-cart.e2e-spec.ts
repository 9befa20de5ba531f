import type { CartDto, ProblemDto } from '@storehouse/dto';
import { anOrderOf, atOnce, aVariant, fillCart, setPrice, setStock, tally } from './support/buying';
import { Client } from './support/client';
import { sql } from './support/database';
import { aCustomer } from './support/people';

/** The carts that somebody's cookie opened. */
const cartsOf = (guest: Client): Promise<unknown[]> =>
  sql('SELECT id FROM carts WHERE token_hash = UNHEX(SHA2(?, 256))', [guest.cookies.get('cart')]);

/** A guest who keeps no cookies but names the cart's token. */
class Program extends Client {
  cartToken?: string;

  override async send<T>(
    method: string,
    path: string,
    sending: { body?: unknown; headers?: Record<string, string> } = {},
  ) {
    this.cookies.clear();
    const named = this.cartToken ? { 'x-cart-token': this.cartToken } : undefined;
    return super.send<T>(method, path, { ...sending, headers: { ...named, ...sending.headers } });
  }
}

describe('a cart', () => {
  it('is empty at first, and looking at it opens none', async () => {
    const guest = new Client();
    const { body } = await guest.get<CartDto>('cart');
    expect(body).toMatchObject({ items: [], itemCount: 0, subtotalMinor: 0, totalMinor: 0, currency: 'EUR' });
    expect(body.deliveryOptions.map(({ code }) => code)).toEqual(['standard', 'express']);
    expect(await cartsOf(guest)).toEqual([]);
    await guest.post('cart/items', { sku: (await aVariant()).sku, quantity: 1 });
    expect(await cartsOf(guest)).toHaveLength(1);
  });

  it('shows what was put in, priced as an order would be', async () => {
    const guest = new Client();
    const [cup, book] = [
      await aVariant({ priceMinor: 1999 }),
      await aVariant({ priceMinor: 1500, taxClass: 'reduced' }),
    ];
    const cart = await fillCart(guest, [cup, 2], [book, 1]);
    expect(cart.items).toMatchObject([
      { sku: cup.sku, quantity: 2, unitPriceMinor: 1999, totalMinor: 3998, taxMinor: 638, available: 10 },
      { sku: book.sku, quantity: 1, unitPriceMinor: 1500, totalMinor: 1500, taxMinor: 98, available: 10 },
    ]);
    // Standard delivery is free from 50.00 euro.
    expect(cart).toMatchObject({
      itemCount: 3,
      subtotalMinor: 5498,
      deliveryMinor: 0,
      taxMinor: 736,
      totalMinor: 5498,
    });
    expect(cart.deliveryOptions).toMatchObject([{ priceMinor: 0 }, { priceMinor: 1290 }]);
    expect((await guest.get<CartDto>('cart')).body.items).toEqual(cart.items);
  });

  it('adds to the pieces that are there, sets them, and takes a line out', async () => {
    const guest = new Client();
    const cup = await aVariant();
    await fillCart(guest, [cup, 1]);
    const { items } = await fillCart(guest, [cup, 2]);
    expect(items).toMatchObject([{ quantity: 3 }]);
    const line = `cart/items/${items[0]?.id}`;
    expect((await guest.patch<CartDto>(line, { quantity: 5 })).body).toMatchObject({
      itemCount: 5,
      subtotalMinor: 5000,
    });
    expect((await guest.delete<CartDto>(line)).body).toMatchObject({ items: [], totalMinor: 0 });
    expect((await guest.delete<ProblemDto>(line)).body.code).toBe('CART_LINE_NOT_FOUND');
  });

  it('says when a price has changed since', async () => {
    const guest = new Client();
    const cup = await aVariant({ priceMinor: 1000 });
    await fillCart(guest, [cup, 2]);
    await setPrice(cup.sku, 1200);
    const { body } = await guest.get<CartDto>('cart');
    expect(body).toMatchObject({
      items: [{ addedPriceMinor: 1000, unitPriceMinor: 1200, totalMinor: 2400 }],
      subtotalMinor: 2400,
    });
    const accept = `cart/items/${body.items[0]?.id}/accept-price`;
    expect((await guest.post<CartDto>(accept)).body.items).toMatchObject([{ addedPriceMinor: 1200, quantity: 2 }]);
    expect((await new Client().post<ProblemDto>(accept)).body.code).toBe('CART_LINE_NOT_FOUND');
  });

  it('says when there are fewer pieces than wanted by now', async () => {
    const guest = new Client();
    const cup = await aVariant({ stock: 5 });
    await fillCart(guest, [cup, 4]);
    await setStock(cup.sku, 1);
    expect((await guest.get<CartDto>('cart')).body.items).toMatchObject([{ quantity: 4, available: 1 }]);
  });

  it.each<[string, object, number, string]>([
    ['an unknown SKU', { sku: 'NO-SUCH-SKU', quantity: 1 }, 404, 'VARIANT_NOT_FOUND'],
    ['no pieces', { quantity: 0 }, 400, 'VALIDATION_FAILED'],
    ['half a piece', { quantity: 1.5 }, 400, 'VALIDATION_FAILED'],
    ['more than a cart may hold', { quantity: 1000 }, 400, 'VALIDATION_FAILED'],
    ['a price of its own', { quantity: 1, unitPriceMinor: 1 }, 400, 'VALIDATION_FAILED'],
    ['more pieces than there are', { quantity: 11 }, 409, 'OUT_OF_STOCK'],
  ])('refuses %s', async (_what, wish, status, code) => {
    const { sku } = await aVariant();
    const answer = await new Client().post<ProblemDto>('cart/items', { sku, ...wish });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('says how many pieces are left', async () => {
    const { sku } = await aVariant({ stock: 2 });
    const { body } = await new Client().post<ProblemDto>('cart/items', { sku, quantity: 3 });
    expect(body.detail).toBe(`Only 2 pieces of ${sku} are left.`);
  });

  it('refuses a change that another web site started', async () => {
    const { sku } = await aVariant();
    const guest = new Client();
    const { body } = await guest.post<ProblemDto>(
      'cart/items',
      { sku, quantity: 1 },
      { origin: 'https://evil.example' },
    );
    expect(body.code).toBe('FORBIDDEN');
    expect((await guest.post('cart/items', { sku, quantity: 1 }, { origin: guest.origin })).status).toBe(201);
  });
});

describe('whose cart it is', () => {
  it('a browser’s cookie says, which no script can read', async () => {
    const { headers } = await new Client().get('cart');
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^cart=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('the cookie stays off the wire without TLS once the shop has TLS', async () => {
    const { headers } = await new Client().get('cart', { headers: { 'x-forwarded-proto': 'https' } });
    expect(headers.getSetCookie()[0]).toMatch(/; Secure(;|$)/);
  });

  it('a program names by the token of the first answer; the database knows its hash alone', async () => {
    const program = new Program();
    const cup = await aVariant();
    const { token } = await fillCart(program, [cup, 1]);
    expect(token).toMatch(/^[\w-]{43}$/);
    program.cartToken = token;
    const cart = await fillCart(program, [cup, 1]);
    expect(cart).toMatchObject({ itemCount: 2 });
    expect(cart.token).toBeUndefined();
    const [row] = await sql<{ id: number }>('SELECT id FROM carts WHERE token_hash = UNHEX(SHA2(?, 256))', [token]);
    expect(row).toBeDefined();
  });

  it('a token of the wrong shape is refused', async () => {
    const { body } = await new Client().get<ProblemDto>('cart', { headers: { 'x-cart-token': 'guess' } });
    expect(body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'X-Cart-Token' }] });
  });

  it('nobody reaches the lines of another', async () => {
    const [owner, other] = [new Client(), new Client()];
    const { items } = await fillCart(owner, [await aVariant(), 2]);
    await fillCart(other, [await aVariant(), 1]);
    const line = `cart/items/${items[0]?.id}`;
    for (const stranger of [other, await aCustomer()]) {
      expect((await stranger.patch<ProblemDto>(line, { quantity: 1 })).body.code).toBe('CART_LINE_NOT_FOUND');
      expect((await stranger.delete<ProblemDto>(line)).body.code).toBe('CART_LINE_NOT_FOUND');
    }
    expect((await owner.get<CartDto>('cart')).body.items).toMatchObject([{ quantity: 2 }]);
  });

  it('a customer has one on every device', async () => {
    const customer = await aCustomer();
    await fillCart(customer, [await aVariant(), 2]);
    const elsewhere = new Client();
    elsewhere.token = customer.token;
    expect((await elsewhere.get<CartDto>('cart')).body.itemCount).toBe(2);
  });

  it('after an order the next one is empty', async () => {
    const guest = new Client();
    const cup = await aVariant();
    await anOrderOf(guest, [cup, 1]);
    expect((await guest.get<CartDto>('cart')).body.items).toEqual([]);
    expect(await fillCart(guest, [cup, 1])).toMatchObject({ itemCount: 1 });
  });
});

describe('many clicks at once', () => {
  it('lose nothing', async () => {
    const guest = new Client();
    const [cup, plate] = [await aVariant({ stock: 100 }), await aVariant({ stock: 100 })];
    await guest.get('cart');
    const answers = await atOnce(40, (index) =>
      guest.post<ProblemDto>('cart/items', { sku: index % 2 ? cup.sku : plate.sku, quantity: 1 }),
    );
    expect(tally(answers)).toEqual({ 201: 40 });
    expect((await guest.get<CartDto>('cart')).body.items.map(({ quantity }) => quantity)).toEqual([20, 20]);
  });
});
