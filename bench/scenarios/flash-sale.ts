import { type Buyer, booksDoor, openConnections, openPool, shopDoor } from '../buyers';
import { stampede } from '../load';
import type { Scenario } from './scenario';

const PIECES = 100;
const BUYERS = 1_000;
/** Carts are filled side by side; and straight callers share connections, of which a database has few. */
const LANES = 32;

/** Everybody puts one piece into the cart, which holds nothing back from others. */
async function fillCarts(buyers: Buyer[], sku: string): Promise<void> {
  const lane = async (first: number) => {
    for (let index = first; index < buyers.length; index += LANES) await buyers[index]?.add(sku);
  };
  await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
}

export const FLASH_SALE: Scenario = {
  name: 'flash-sale',
  title: `Flash sale: ${PIECES} pieces, ${BUYERS.toLocaleString('en')} buyers at once`,
  callers: BUYERS,
  rightOutcomes: /^(201|409 OUT_OF_STOCK)$/,
  promises: [
    { text: `exactly ${PIECES} orders`, isMet: ({ outcomes }) => outcomes['201'] === PIECES },
    {
      text: `${BUYERS - PIECES} clean refusals`,
      isMet: ({ outcomes }) => outcomes['409 OUT_OF_STOCK'] === BUYERS - PIECES,
    },
    { text: '≤ 3 s', isMet: ({ seconds }) => seconds <= 3 },
  ],
  run: async ({ shop }) => {
    const few = await openConnections(shop.port, LANES);
    const lanes = Array.from({ length: BUYERS }, (_, index) => few[index % LANES]).flatMap((connection) =>
      connection ? [{ connection }] : [],
    );
    const buyers = lanes.map((lane) => shopDoor(lane)());
    await fillCarts(buyers, await shop.goods.putOnSale('Flash sale', PIECES));
    // A connection that says nothing is soon closed, so that everybody comes in just before the sale.
    const own = await openConnections(shop.port, BUYERS);
    lanes.forEach((lane, index) => {
      lane.connection = own[index] ?? lane.connection;
    });
    const measured = await stampede(
      buyers.map((buyer) => () => buyer.placeOrder()),
      shop.statements,
    );
    for (const connection of [...few, ...own]) connection.close();

    const pool = openPool(shop.databaseUrl, LANES);
    const straightBuyers = lanes.map(() => booksDoor(pool)());
    await fillCarts(straightBuyers, await shop.goods.putOnSale('Flash sale straight', PIECES));
    const straight = await stampede(
      straightBuyers.map((buyer) => () => buyer.placeOrder()),
      shop.statements,
    );
    await pool.end();
    return { shop: measured, limit: { what: `place_order called straight, ${LANES} connections`, measured: straight } };
  },
};
