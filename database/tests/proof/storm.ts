/** What storms share: many calls at once, how they ended, and what of that is wrong. */
import { aDatabaseOfItsOwn, asAdmin, asApi, type Owner, placeOrder, retrying } from '../support';

/** Counts by name: how calls ended, how many rows there are. */
export type Counts = Record<string, number>;

/** What a storm must have come to, and what it came to. */
export interface Outcome {
  expected: Counts;
  found: Counts;
}

export interface Storm {
  title: string;
  /** Stirs up goods and carts of its own. */
  run: () => Promise<Outcome>;
}

/** A shop of the file's own, in which nothing is too much: one person may order and be refused as often as wished. */
export function aStormyShop(name: string): void {
  const shop = aDatabaseOfItsOwn(name);
  beforeAll(async () => {
    await shop.create();
    await asAdmin.write('UPDATE shop_settings SET orders_max = 1000000, card_refusals_max = 1000000');
  }, 120_000);
  afterAll(shop.drop);
}

/** So many in `npm test`; STORM=full takes the whole. */
export const sized = (usual: number, whole: number): number => (process.env.STORM === 'full' ? whole : usual);

/** Does something many times at once: as many at a time as the login has connections. */
export const atOnce = <T>(times: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => act(index)));

/** How a call ended: 'done', the word of a refusal, or the number of an error that nobody should see. */
export const endOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: Error & { errno?: number; sqlState?: string }) =>
      error.sqlState === '45000' ? (error.message.split(':')[0] ?? '') : `error ${error.errno ?? error.message}`,
  );

/** Places all carts at once. */
export const placeAll = (carts: Owner[], wish: Parameters<typeof placeOrder>[1] = {}): Promise<string[]> =>
  Promise.all(carts.map((cart) => endOf(retrying(() => placeOrder(cart, wish)))));

/** How often each word occurs. */
export function countsOf(words: string[]): Counts {
  const counts: Counts = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** The number that a query counts. */
export const numberOf = async (sql: string, ...params: unknown[]): Promise<number> =>
  Number(Object.values(await asApi.row(sql, params))[0] ?? 0);

export const idsOf = (rows: { id: number }[]): number[] => rows.map(({ id }) => id);

const books = async (): Promise<string[]> =>
  ((await asApi.call('verify_books'))[0] ?? []).map((row) => Object.values(row).join(' | '));

/**
 * Lets a storm loose; gives all that is wrong afterwards: counts that differ, rows of the books that disagree, and the
 * error that broke it off.
 */
export async function findingsOf(storm: Storm): Promise<string[]> {
  const before = new Set(await books());
  const { expected, found } = await storm
    .run()
    .catch((error: Error): Outcome => ({ expected: {}, found: { [error.message]: 1 } }));
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return [
    ...names
      .filter((name) => (expected[name] ?? 0) !== (found[name] ?? 0))
      .map((name) => `${name}: ${found[name] ?? 0} instead of ${expected[name] ?? 0}`),
    ...(await books()).filter((row) => !before.has(row)),
  ];
}
