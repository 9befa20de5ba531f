import { type Buyer, booksDoor, type Door, openConnections, openPool, shopDoor } from '../buyers';
import { drive, type Operation } from '../load';
import type { BenchShop } from '../shop';
import { atLeast, cpuWithin, type Promised, p99Within, type Scenario, statementsWithin } from './scenario';

/** Carts to prepare for a second of placing; when they are used up, the load ends early. */
const CARTS_A_SECOND = 2_000;
const RIGHT = /^(20[01]|done)$/;

/** Goods for the next cart, spread over the whole shop. */
type Basket = () => string;
/** Makes what one caller repeats; `seconds` is how long it will have to do it. */
type CallerOf = (door: Door, basket: Basket, seconds: number) => Promise<Operation> | Operation;

/** Callers who buy; the limit is the same procedures called straight, side by side as many. */
function buying(
  name: string,
  title: string,
  callers: number,
  limit: string,
  callerOf: CallerOf,
  promises: Promised[],
): Scenario {
  return {
    name,
    title,
    callers,
    promises,
    rightOutcomes: RIGHT,
    run: async ({ shop, seconds }) => {
      const connections = await openConnections(shop.port, callers);
      const pool = openPool(shop.databaseUrl, callers);
      const measure = async (doors: Door[]) => {
        const operations = await Promise.all(doors.map((door) => callerOf(door, basketOf(shop), seconds / callers)));
        return drive(operations, seconds, shop.statements);
      };
      const measured = await measure(connections.map((connection) => shopDoor({ connection })));
      for (const connection of connections) connection.close();
      const straight = await measure(connections.map(() => booksDoor(pool)));
      await pool.end();
      return { shop: measured, limit: { what: limit, measured: straight } };
    },
  };
}

const basketOf = (shop: BenchShop): Basket => {
  const { skus } = shop.goods;
  return () => skus[Math.floor(Math.random() * skus.length)] ?? '';
};

/** A guest with two different goods in the cart, who only has to say yes. */
async function readyBuyer(door: Door, basket: Basket): Promise<Buyer> {
  const buyer = door();
  await buyer.add(basket());
  await buyer.add(basket());
  return buyer;
}

const isRight = (outcome: string): boolean => RIGHT.test(outcome);

/** The steps of a journey until one goes wrong; the last outcome speaks for all. */
async function journey(steps: (() => Promise<string>)[]): Promise<string> {
  let outcome = '';
  for (const step of steps) {
    outcome = await step();
    if (!isRight(outcome)) break;
  }
  return outcome;
}

export const BUYING: Scenario[] = [
  buying(
    'add',
    'Add to cart, a new guest each time',
    16,
    'add_cart_item called straight',
    (door, basket) => () => door().add(basket()),
    [atLeast(1_500)],
  ),
  buying(
    'place',
    'Place an order (2 lines, durable), cart ready',
    64,
    'place_order called straight',
    async (door, basket, share) => {
      const ready: Buyer[] = [];
      for (let left = Math.ceil(CARTS_A_SECOND * share); left > 0; left -= 1)
        ready.push(await readyBuyer(door, basket));
      return async () => ready.pop()?.placeOrder();
    },
    [atLeast(1_500), cpuWithin(1), p99Within(60), statementsWithin(1)],
  ),
  buying(
    'checkout',
    'Whole guest checkout: 2 × add, read the cart, place',
    16,
    'the same four procedures called straight',
    (door, basket) => () => {
      const buyer = door();
      return journey([
        () => buyer.add(basket()),
        () => buyer.add(basket()),
        () => buyer.readCart(),
        () => buyer.placeOrder(),
      ]);
    },
    [atLeast(500), cpuWithin(2.5), p99Within(100), statementsWithin(8)],
  ),
];
