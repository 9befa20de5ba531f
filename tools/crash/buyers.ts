/** Buyers who do not give up: whoever gets no answer asks again, with the same key. */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CartDto, PlaceOrderDto } from '@storehouse/dto';

const ANSWER_LIMIT_MS = 10_000;
const PAUSE_MS = 100;

export interface Checkout {
  sku: string;
}

/** How a checkout ended. */
export interface Ended extends Checkout {
  key: string;
  cartToken: string;
  /** The order's number, or the word with which it was refused. */
  number?: string;
  refusal?: string;
  /** How often its order was asked for again. */
  repeats: number;
  /** The order was there already when a repeat asked for it. */
  wasReplayed: boolean;
  /** When the last answer came, in milliseconds. */
  at: number;
}

/** What a buyer orders, apart from the e-mail. */
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

/** Runs all checkouts, `width` at once; `onEnd` hears how many have ended. */
export async function checkOutAll(
  origin: string,
  checkouts: Checkout[],
  width: number,
  onEnd: (count: number) => void,
): Promise<Ended[]> {
  const ended: Ended[] = [];
  await inLanes(checkouts, width, async (checkout) => {
    ended.push(await checkOut(origin, checkout));
    onEnd(ended.length);
  });
  return ended;
}

/** Asks for every acknowledged order once more; gives those that are another one now. */
export async function placeAgain(origin: string, ended: Ended[], width: number): Promise<string[]> {
  const unequal: string[] = [];
  await inLanes(
    ended.filter(({ number }) => number),
    width,
    async ({ key, cartToken, number }) => {
      const { answer } = await place(origin, key, cartToken);
      if (answer.number !== number) unequal.push(`${number} became ${answer.number ?? answer.code} when asked again`);
    },
  );
  return unequal;
}

async function checkOut(origin: string, { sku }: Checkout): Promise<Ended> {
  // Adding is not repeatable: without an answer the guest starts with a new cart.
  const { answer: cart } = await insist(() => send<CartDto & Problem>(origin, 'cart/items', { sku, quantity: 1 }));
  const key = randomUUID();
  if (!cart.token) {
    return { sku, key, cartToken: '', refusal: cart.code, repeats: 0, wasReplayed: false, at: performance.now() };
  }
  const { answer, repeats, isReplay } = await place(origin, key, cart.token);
  return {
    ...{ sku, key, cartToken: cart.token, number: answer.number, refusal: answer.code, repeats },
    ...{ wasReplayed: repeats > 0 && isReplay, at: performance.now() },
  };
}

const place = (origin: string, key: string, cartToken: string) =>
  insist(() =>
    send<{ number?: string } & Problem>(
      origin,
      'orders',
      { ...ORDER, email: `${key}@example.com` },
      { 'idempotency-key': key, 'x-cart-token': cartToken },
    ),
  );

interface Problem {
  code?: string;
}

interface Answer<T> {
  answer: T;
  isReplay: boolean;
}

/** Asks until there is an answer that is not "later". */
async function insist<T>(ask: () => Promise<Answer<T> | undefined>): Promise<Answer<T> & { repeats: number }> {
  for (let repeats = 0; ; repeats += 1) {
    const answer = await ask();
    if (answer) return { ...answer, repeats };
    await sleep(PAUSE_MS);
  }
}

/** One request; undefined when the connection broke, nobody answered, or the shop has trouble. */
async function send<T>(
  origin: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer<T> | undefined> {
  try {
    const response = await fetch(`${origin}/api/v1/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      // Each request from an address of its own: limits are not what this is about.
      headers: { 'content-type': 'application/json', 'x-forwarded-for': [10, ...randomBytes(3)].join('.'), ...headers },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    const answer = (await response.json()) as T & Problem;
    if (response.status >= 500 || answer.code === 'IDEMPOTENCY_IN_PROGRESS') return undefined;
    return { answer, isReplay: response.headers.has('idempotency-replayed') };
  } catch {
    return undefined;
  }
}

async function inLanes<T>(items: T[], width: number, act: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = waiting.shift(); item; item = waiting.shift()) await act(item);
    }),
  );
}
