import type { ProblemDto } from '@storehouse/dto';
import { atOnce, aVariant, disagreements, onHand, tally } from '../support/buying';
import { sql } from '../support/database';
import { eventually } from '../support/eventually';
import { aCardOrder, captured, start, tell } from '../support/paying';
import { anAdmin } from '../support/people';

jest.setTimeout(120_000);

/** Card orders of one cup each, with the references of their open payments. */
async function cardOrders(count: number) {
  const cup = await aVariant({ stock: 100 });
  const orders = await atOnce(count, () => aCardOrder(cup));
  const started = await Promise.all(orders.map(({ guest, order }) => start(guest, order)));
  return {
    cup,
    orders: orders.map((one, index) => ({ ...one, reference: started[index]?.body.reference ?? '' })),
    numbers: orders.map(({ order }) => order.number),
  };
}

/** How many rows a query counts for these orders or messages. */
const counted = async (query: string, ofThese: string[]): Promise<number> =>
  (await sql<{ found: number }>(query, [ofThese]))[0]?.found ?? 0;

const PAYMENTS = 'SELECT COUNT(*) AS found FROM payments AS pay JOIN orders AS sold ON sold.id = pay.order_id';

afterEach(async () => {
  expect(await disagreements()).toEqual([]);
});

it('paid by card, paid in cash and cancelled at once: the goods come back once, and all money is seen', async () => {
  const admin = await anAdmin();
  const { cup, orders, numbers } = await cardOrders(20);
  const answers = await Promise.all(
    orders.flatMap(({ guest, order: { number, email, totalMinor }, reference }) => [
      tell(captured(reference, totalMinor)),
      admin.post<ProblemDto>(`admin/orders/${number}/payments`, {}),
      guest.post<ProblemDto>(`orders/${number}/cancel`, { email }),
      guest.post<ProblemDto>(`orders/${number}/cancel`, { email }),
    ]),
  );
  expect(Object.keys(tally(answers)).filter((kind) => kind.startsWith('5'))).toEqual([]);
  const card = `${PAYMENTS} WHERE sold.number IN (?) AND pay.provider = 'sandbox'`;
  await eventually(async () => (await counted(`${card} AND pay.status IN ('captured', 'parked')`, numbers)) === 20);

  const cancelled = await counted(
    "SELECT COUNT(*) AS found FROM orders WHERE number IN (?) AND status = 'cancelled'",
    numbers,
  );
  expect(await onHand(cup.sku)).toBe(80 + cancelled);
  const money = await counted(
    `${PAYMENTS} WHERE sold.number IN (?) AND (pay.status = 'parked' OR pay.status = 'captured' AND sold.status = 'cancelled')`,
    numbers,
  );
  expect(await counted('SELECT COUNT(*) AS found FROM payment_problems WHERE order_number IN (?)', numbers)).toBe(
    money,
  );
});

it('messages that come three times and in any order: each counts once', async () => {
  const { orders, numbers } = await cardOrders(15);
  const messages = orders.flatMap(({ order, reference }) =>
    ['refused', 'authorised', 'captured'].map((fact) => captured(reference, order.totalMinor, { fact })),
  );
  // In the order of their random ids.
  const sent = [...messages, ...messages, ...messages].sort((one, other) => (one.id < other.id ? -1 : 1));
  expect(tally(await Promise.all(sent.map((message) => tell(message))))).toEqual({ 204: sent.length });
  const paid =
    "SELECT COUNT(*) AS found FROM orders WHERE number IN (?) AND payment_status = 'paid' AND paid_minor = total_minor";
  await eventually(async () => (await counted(paid, numbers)) === orders.length);
  const ids = messages.map(({ id }) => id);
  expect(await counted('SELECT COUNT(*) AS found FROM payment_events WHERE event_id IN (?)', ids)).toBe(
    messages.length,
  );
});
