import { randomUUID } from 'node:crypto';
import type { PlacedOrderDto, ProblemDto } from '@storehouse/dto';
import {
  aCheckout,
  aGuestWith,
  anOrderOf,
  atOnce,
  aVariant,
  checkOut,
  disagreements,
  fillCart,
  onHand,
  setStock,
  tally,
} from '../support/buying';
import { type Answer, anAddress, Client } from '../support/client';

jest.setTimeout(120_000);

const CROWD = 50;

/** Does something for all, a crowd at a time. */
async function inCrowds<T, Result>(all: T[], act: (one: T) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < all.length) {
    results.push(...(await Promise.all(all.slice(results.length, results.length + CROWD).map(act))));
  }
  return results;
}

/** Guests with full carts. */
const guests = (count: number, fill: (index: number) => Promise<Client>): Promise<Client[]> =>
  inCrowds(
    Array.from({ length: count }, (_, index) => index),
    fill,
  );

afterEach(async () => {
  expect(await disagreements()).toEqual([]);
});

describe('at once', () => {
  it('1,000 buyers of 100 pieces: 100 orders, and 900 hear that it is sold out', async () => {
    const cup = await aVariant({ stock: 1000 });
    const buyers = await guests(1000, () => aGuestWith([cup, 1]));
    await setStock(cup.sku, 100);
    const started = performance.now();
    const answers = await Promise.all(buyers.map((buyer) => checkOut<ProblemDto>(buyer)));
    process.stdout.write(`1,000 buyers were answered in ${Math.round(performance.now() - started)} ms\n`);
    expect(tally(answers)).toEqual({ 201: 100, '409 OUT_OF_STOCK': 900 });
    expect(await onHand(cup.sku)).toBe(0);
  });

  it('60 who hold and then order 20 pieces: whoever was promised one gets it', async () => {
    const cup = await aVariant({ stock: 60 });
    const buyers = await guests(60, () => aGuestWith([cup, 1]));
    await setStock(cup.sku, 20);
    const answers = await Promise.all(
      buyers.map(async (buyer) => {
        const held = await buyer.post<ProblemDto>('cart/hold');
        return held.status === 200 ? checkOut<ProblemDto>(buyer) : held;
      }),
    );
    expect(tally(answers)).toEqual({ 201: 20, '409 OUT_OF_STOCK': 40 });
    expect(await onHand(cup.sku)).toBe(0);
  });

  it('the same key 100 times: one order, 100 equal answers', async () => {
    const cup = await aVariant({ stock: 60 });
    const guest = new Client();
    const { token = '' } = await fillCart(guest, [cup, 1]);
    const [checkout, headers] = [aCheckout(), { 'x-cart-token': token, 'idempotency-key': randomUUID() }];
    /** Asks again while the first click is still being worked on, as a client does. */
    const click = async (): Promise<Answer<PlacedOrderDto & { code?: string }>> => {
      const answer = await new Client(anAddress()).post<PlacedOrderDto & { code?: string }>(
        'orders',
        checkout,
        headers,
      );
      return answer.body.code === 'IDEMPOTENCY_IN_PROGRESS' ? click() : answer;
    };
    const answers = await atOnce(100, click);
    expect(tally(answers)).toEqual({ 201: 100 });
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(answers.filter(({ headers }) => !headers.has('idempotency-replayed'))).toHaveLength(1);
    expect(await onHand(cup.sku)).toBe(59);
  });

  it('the same key for two things: one of them is ordered', async () => {
    const guest = await aGuestWith([await aVariant(), 1]);
    const { email } = aCheckout();
    const answers = await atOnce(20, (index) =>
      checkOut<ProblemDto>(guest, { email, note: index % 2 ? 'red' : 'blue' }, 'once'),
    );
    expect(tally(answers)).toEqual({ 201: 10, '422 IDEMPOTENCY_KEY_REUSED': 10 });
  });

  it('one cart with 20 keys: one order', async () => {
    const cup = await aVariant();
    const guest = await aGuestWith([cup, 1]);
    expect(tally(await atOnce(20, () => checkOut<ProblemDto>(guest)))).toEqual({
      201: 1,
      '409 CART_ALREADY_ORDERED': 19,
    });
    expect(await onHand(cup.sku)).toBe(9);
  });

  it('200 × two carts with the same goods in opposite order: no order is lost', async () => {
    const [cup, plate] = [await aVariant({ stock: 1000 }), await aVariant({ stock: 1000 })];
    const buyers = await guests(400, (index) =>
      index % 2 ? aGuestWith([cup, 1], [plate, 1]) : aGuestWith([plate, 1], [cup, 1]),
    );
    const answers = await inCrowds(buyers, (buyer) => checkOut<ProblemDto>(buyer));
    expect(tally(answers)).toEqual({ 201: 400 });
    expect([await onHand(cup.sku), await onHand(plate.sku)]).toEqual([600, 600]);
  });

  it('an order and clicks on its cart: what is ordered is paid for, what comes later waits in the next cart', async () => {
    const cup = await aVariant({ stock: 100 });
    const guest = await aGuestWith([cup, 1]);
    const [order, ...adds] = await Promise.all([
      checkOut(guest),
      ...Array.from({ length: 10 }, () => guest.post<{ code?: string }>('cart/items', { sku: cup.sku, quantity: 1 })),
    ]);
    expect(tally(adds)).toEqual({ 201: 10 });
    const { body: cart } = await guest.get<{ itemCount: number }>('cart');
    expect(order.body.itemCount + cart.itemCount).toBe(11);
    expect(order.body.subtotalMinor).toBe(order.body.itemCount * 1000);
  });

  it('20 × cancel: the goods come back once', async () => {
    const cup = await aVariant({ stock: 10 });
    const order = await anOrderOf(new Client(), [cup, 4]);
    const answers = await atOnce(20, () =>
      new Client(anAddress()).post<ProblemDto>(`orders/${order.number}/cancel`, { email: order.email }),
    );
    expect(tally(answers)).toEqual({ 200: 20 });
    expect(await onHand(cup.sku)).toBe(10);
  });
});
