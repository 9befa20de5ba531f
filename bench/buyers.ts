import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { CartDto, PlaceOrderDto, ProblemDto } from '@storehouse/dto';
import { createPool, type Pool } from 'mysql2/promise';
import { type Answer, Connection, jsonOf } from './connection';

/** A guest who buys. Each step answers how it ended: the HTTP status, with the code of a refusal. */
export interface Buyer {
  add(sku: string): Promise<string>;
  readCart(): Promise<string>;
  placeOrder(): Promise<string>;
}

/** Lets a guest in; each caller has a door of its own. */
export type Door = () => Buyer;

const ORDER: Omit<PlaceOrderDto, 'email'> = {
  shippingAddress: {
    name: 'Ada Lovelace',
    line1: 'Speicherstadt 12',
    postalCode: '20457',
    city: 'Hamburg',
    country: 'DE',
  },
  deliveryMethod: 'standard',
  paymentMethod: 'bank_transfer',
};

/** Guests who buy as programs do, over HTTP; whichever connection their lane has at the moment. */
export const shopDoor =
  (lane: { connection: Connection }): Door =>
  () => {
    let token = '';
    const seen = (answer: Answer): string =>
      answer.status < 400 ? String(answer.status) : `${answer.status} ${jsonOf<ProblemDto>(answer).code}`;
    return {
      add: async (sku) => {
        const answer = await lane.connection.post('/api/v1/cart/items', { sku, quantity: 1 }, token);
        if (answer.status < 300 && !token) token = `x-cart-token: ${jsonOf<CartDto>(answer).token}\r\n`;
        return seen(answer);
      },
      readCart: async () => seen(await lane.connection.get('/api/v1/cart', token)),
      placeOrder: async () => {
        const key = randomUUID();
        // Somebody new each time: the shop takes only so many orders of one e-mail in a short time.
        const order: PlaceOrderDto = { ...ORDER, email: `${key}@example.com` };
        return seen(await lane.connection.post('/api/v1/orders', order, `${token}idempotency-key: ${key}\r\n`));
      },
    };
  };

/** The same guests without a shop between: the procedures called straight, with the API's own login. */
export const booksDoor =
  (pool: Pool): Door =>
  () => {
    const token = randomBytes(32);
    const call = async (procedure: string, ...params: (string | number | Buffer | null)[]): Promise<string> => {
      const [outcome] = await pool.execute(`CALL ${procedure}(${params.map(() => '?').join(', ')})`, params).then(
        () => ['done'],
        (error: Error) => error.message.split(':'),
      );
      return outcome ?? '';
    };
    const { shippingAddress: to, deliveryMethod, paymentMethod } = ORDER;
    return {
      add: (sku) => call('add_cart_item', token, null, null, sku, 1),
      readCart: () => call('quote_cart', token, null, null, null),
      placeOrder: () => {
        const key = createHash('sha256').update(token).digest();
        const number = randomBytes(6).toString('hex');
        const address = [to.name, to.line1, null, to.postalCode, to.city, null, to.country, null];
        return call(
          'place_order',
          token,
          null,
          key,
          key,
          number,
          `${number}@example.com`,
          deliveryMethod,
          paymentMethod,
          null,
          ...address,
        );
      },
    };
  };

/** Opens as many doors as there are callers. */
export const openConnections = (port: number, count: number): Promise<Connection[]> =>
  Promise.all(Array.from({ length: count }, () => Connection.open(port)));

/** One connection to the database for each caller. */
export const openPool = (databaseUrl: string, count: number): Pool =>
  createPool({ uri: databaseUrl, connectionLimit: count, queueLimit: 0 });
