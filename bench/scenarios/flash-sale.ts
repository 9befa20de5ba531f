import { booksDoor, type Door, openConnections, openPool, shopDoor } from '../buyers';
import { type Measured, stampede } from '../load';
import type { BenchShop } from '../shop';
import type { Scenario } from './scenario';

const PIECES = 100;
const BUYERS = 1_000;
/** The straight callers share connections: a server has fewer of them than a sale has buyers. */
const STRAIGHT_CONNECTIONS = 64;

/** Everybody has one piece of the same product in the cart and says yes in the same moment. */
async function sale(shop: BenchShop, name: string, doors: Door[]): Promise<Measured> {
  const sku = await shop.goods.putOnSale(name, PIECES);
  const buyers = doors.map((door) => door());
  for (const buyer of buyers) await buyer.add(sku);
  return stampede(
    buyers.map((buyer) => () => buyer.placeOrder()),
    shop.statements,
  );
}

export const FLASH_SALE: Scenario = {
  name: 'flash-sale',
  title: `Flash sale: ${PIECES} pieces, ${BUYERS.toLocaleString('en')} buyers at once`,
  callers: BUYERS,
  rightOutcomes: /^(201|409 OUT_OF_STOCK|done|OUT_OF_STOCK)$/,
  promises: [
    { text: `exactly ${PIECES} orders`, isMet: ({ outcomes }) => outcomes['201'] === PIECES },
    {
      text: `${BUYERS - PIECES} clean refusals`,
      isMet: ({ outcomes }) => outcomes['409 OUT_OF_STOCK'] === BUYERS - PIECES,
    },
    { text: '≤ 3 s', isMet: ({ seconds }) => seconds <= 3 },
  ],
  run: async ({ shop }) => {
    const connections = await openConnections(shop.port, BUYERS);
    const measured = await sale(shop, 'Flash sale', connections.map(shopDoor));
    for (const connection of connections) connection.close();
    const pool = openPool(shop.databaseUrl, STRAIGHT_CONNECTIONS);
    const straight = await sale(
      shop,
      'Flash sale straight',
      connections.map(() => booksDoor(pool)),
    );
    await pool.end();
    return { shop: measured, limit: { what: 'place_order called straight', measured: straight } };
  },
};
