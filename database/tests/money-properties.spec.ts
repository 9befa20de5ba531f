/**
 * What carts cost, for thousands of carts that nobody thought of, against an oracle of exact fractions that shares no
 * line with the database: not one minor unit of difference. MONEY_RUNS and MONEY_SEED repeat a run.
 */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { SQL_MODE } from '../connection';
import { type CartCase, type Cost, costOf, type DeliveryTier, type LineCase, type PromotionCase } from './money-oracle';
import { aDatabaseOfItsOwn } from './support';

/** The API's sessions run at this level; each server reads its own of the two comments. */
const ISOLATION = '/*M!100500 tx_isolation *//*!80000 transaction_isolation */';
const RUNS = Number(process.env.MONEY_RUNS ?? 10_000);
const SEED = Number(process.env.MONEY_SEED ?? Date.now() % 2_000_000_000);
const BATCH = 125;
/** Connections that price batches side by side: a quote is the database's work alone. */
const LANES = 3;
const COPIES = 8;

/** Currencies with two, three and no decimals; net and gross. */
const CURRENCIES = [
  { currency: 'EUR', pricesIncludeTax: true },
  { currency: 'USD', pricesIncludeTax: false },
  { currency: 'KWD', pricesIncludeTax: false },
  { currency: 'JPY', pricesIncludeTax: true },
];
const RATES = [0, 550, 700, 1900, 2550, 10_000];
/** A place for each rate of the delivery. */
const PLACES = ['AA', 'AB', 'AC', 'AD'].map((country, index) => ({
  country,
  rateBp: [0, 700, 1900, 2550][index] ?? 0,
}));
const tier = (priceMinor: number, wish: Partial<DeliveryTier> = {}): DeliveryTier => ({
  ...{ fromGrams: 0, belowGrams: null, fromMinor: 0, belowMinor: null, priceMinor, freeFromMinor: null },
  ...wish,
});
const DELIVERIES: Record<string, DeliveryTier[]> = {
  flat: [tier(490)],
  nothing: [tier(0)],
  freed: [tier(1999, { freeFromMinor: 5000 })],
  'by-price': [tier(990, { belowMinor: 10_000 }), tier(333, { fromMinor: 10_000 })],
  'by-weight': [tier(490, { belowGrams: 5000 }), tier(1499, { fromGrams: 5000 }), tier(700, { fromGrams: 3000 })],
};

/** The goods: a few of each rate, category and weight. What they cost, a cart's lines say. */
const GOODS = RATES.flatMap((taxRateBp) =>
  [1, 2, 3].flatMap((category) =>
    [0, 700].flatMap((grams) => Array.from({ length: COPIES }, () => ({ taxRateBp, category, grams }))),
  ),
).map((goods, index) => ({ ...goods, variantId: index + 1 }));

interface ShopCase extends CartCase {
  currency: string;
  country: string;
  deliveryMethod: string;
}

const lineCase: fc.Arbitrary<LineCase> = fc
  .record({
    goods: fc.constantFrom(...GOODS),
    unitMinor: fc.oneof(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 1_000_000_000 }),
    ),
    quantity: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 999 })),
  })
  .map(({ goods, ...rest }) => ({ ...goods, ...rest }));

const promotionCase: fc.Arbitrary<PromotionCase> = fc.record({
  kind: fc.constantFrom('percent', 'percent', 'fixed', 'buy_x_get_y', 'free_delivery'),
  rateBp: fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(1000, 3333, 5000, 10_000)),
  amountMinor: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 2_000_000_000 })),
  buy: fc.integer({ min: 1, max: 4 }),
  get: fc.integer({ min: 1, max: 3 }),
  minimumMinor: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100_000 })),
  priority: fc.integer({ min: 1, max: 3 }),
  isExclusive: fc.integer({ min: 0, max: 7 }).map((dice) => dice === 0),
  category: fc.constantFrom(null, null, 1, 2, 3),
});

const shopCase: fc.Arbitrary<ShopCase> = fc
  .record({
    list: fc.constantFrom(...CURRENCIES),
    place: fc.constantFrom(...PLACES),
    deliveryMethod: fc.constantFrom(...Object.keys(DELIVERIES)),
    lines: fc.uniqueArray(lineCase, { minLength: 1, maxLength: 8, selector: ({ variantId }) => variantId }),
    promotions: fc.array(promotionCase, { maxLength: 4 }),
  })
  .map(({ list, place, lines, ...rest }) => ({
    ...rest,
    ...list,
    country: place.country,
    deliveryTaxRateBp: place.rateBp,
    delivery: DELIVERIES[rest.deliveryMethod] ?? [],
    lines: [...lines].sort((one, other) => one.variantId - other.variantId),
  }));

const shop = aDatabaseOfItsOwn('money');
const lanes: Connection[] = [];
let nextPromotion = 1;

beforeAll(async () => {
  await shop.create();
  for (let lane = 0; lane < LANES; lane += 1) {
    const database = await createConnection({
      uri: process.env.TEST_ADMIN_URL,
      charset: 'utf8mb4_unicode_ci',
      timezone: 'Z',
      multipleStatements: true,
    });
    lanes.push(database);
    await database.query(`SET SESSION sql_mode = '${SQL_MODE}', time_zone = '+00:00', ${ISOLATION} = 'READ-COMMITTED'`);
  }
  await stockTheShop(lanes[0] as Connection);
}, 120_000);
afterAll(async () => {
  for (const database of lanes) await database.end();
  await shop.drop();
});

const insertInto =
  (database: Connection) =>
  async (table: string, rows: unknown[][]): Promise<void> => {
    if (rows.length > 0) await database.query(`INSERT INTO ${table} VALUES ?`, [rows]);
  };

async function stockTheShop(database: Connection): Promise<void> {
  const insert = insertInto(database);
  await database.query('DELETE FROM price_lists; DELETE FROM delivery_methods; DELETE FROM delivery_zone_places');
  await insert(
    'price_lists (currency, prices_include_tax)',
    CURRENCIES.map(({ currency, pricesIncludeTax }) => [currency, pricesIncludeTax]),
  );
  await insert(
    'tax_classes (code, name)',
    RATES.map((rate) => [`at-${rate}`, String(rate)]),
  );
  await insert(
    'tax_rates (tax_class, country, rate_bp, valid_from)',
    PLACES.flatMap(({ country, rateBp }) => [
      ['standard', country, rateBp, '2000-01-01'],
      ...RATES.map((rate) => [`at-${rate}`, country, rate, '2000-01-01']),
    ]),
  );
  await insert('delivery_zones (id, name)', [[100, 'Everywhere']]);
  await insert('delivery_zone_places (country, zone_id)', [['', 100]]);
  await insert(
    'delivery_methods (code, title, min_days, max_days)',
    Object.keys(DELIVERIES).map((code) => [code, code, 1, 2]),
  );
  await insert(
    `delivery_rates (delivery_method, zone_id, currency, from_grams, below_grams, from_subtotal_minor,
       below_subtotal_minor, price_minor, free_from_minor)`,
    Object.entries(DELIVERIES).flatMap(([code, tiers]) =>
      CURRENCIES.flatMap(({ currency }) =>
        tiers.map((one) => [
          ...[code, 100, currency, one.fromGrams, one.belowGrams, one.fromMinor, one.belowMinor],
          ...[one.priceMinor, one.freeFromMinor],
        ]),
      ),
    ),
  );
  await insert(
    'categories (id, slug, name)',
    [1, 2, 3].map((id) => [id, `category-${id}`, 'Things']),
  );
  await insert(
    'products (id, slug, title, description, category_id, tax_class, status)',
    GOODS.map(({ variantId: id, category, taxRateBp }) => [
      id,
      `p-${id}`,
      '',
      '',
      category,
      `at-${taxRateBp}`,
      'active',
    ]),
  );
  await insert(
    'product_variants (id, product_id, sku, weight_grams)',
    GOODS.map(({ variantId: id, grams }) => [id, id, `P-${id}`, grams]),
  );
}

/** Puts the carts into the shop; gives their tokens and the ids of their promotions. */
async function fillCarts(database: Connection, cases: ShopCase[]) {
  const insert = insertInto(database);
  const carts = cases.map((one) => ({
    ...one,
    token: randomBytes(32),
    id: 0,
    promotions: one.promotions.map((promotion) => ({ ...promotion, id: nextPromotion++ })),
  }));
  await insert(
    'carts (token_hash, currency, country)',
    carts.map(({ token, currency, country }) => [token, currency, country]),
  );
  const [rows] = await database.query<RowDataPacket[]>(
    'SELECT id, token_hash FROM carts WHERE open_token_hash IN (?)',
    [carts.map(({ token }) => token)],
  );
  const ids = new Map(rows.map((row) => [row.token_hash.toString('hex'), row.id]));
  for (const cart of carts) cart.id = ids.get(cart.token.toString('hex'));
  await insert(
    'cart_lines (cart_id, variant_id, quantity, added_price_minor)',
    carts.flatMap(({ id, lines }) => lines.map((line) => [id, line.variantId, line.quantity, line.unitMinor])),
  );
  const promotions = carts.flatMap(({ id: cartId, currency, promotions }) =>
    promotions.map((promotion) => ({ cartId, currency, ...promotion })),
  );
  await insert(
    'promotions (id, title, code, kind, rate_bp, buy_quantity, get_quantity, priority, is_exclusive)',
    promotions.map(({ id, kind, rateBp, buy, get, priority, isExclusive }) => [
      ...[id, '', `C${id}`, kind, kind === 'percent' || kind === 'buy_x_get_y' ? rateBp : null],
      ...(kind === 'buy_x_get_y' ? [buy, get] : [null, null]),
      ...[priority, isExclusive],
    ]),
  );
  await insert(
    'promotion_amounts (promotion_id, currency, minimum_minor, amount_minor)',
    promotions.map(({ id, currency, minimumMinor, amountMinor, kind }) => [
      ...[id, currency, minimumMinor, kind === 'fixed' ? amountMinor : null],
    ]),
  );
  await insert(
    'promotion_categories (promotion_id, category_id)',
    promotions.flatMap(({ id, category }) => (category === null ? [] : [[id, category]])),
  );
  await insert(
    'cart_promotion_codes (cart_id, promotion_id)',
    promotions.map(({ cartId, id }) => [cartId, id]),
  );
  return carts;
}

/** What the shop says the carts cost: all of them in one round trip. */
async function quoteCarts(database: Connection, carts: Awaited<ReturnType<typeof fillCarts>>): Promise<Cost[]> {
  const calls = carts.map(({ token, deliveryMethod }) =>
    database.format('CALL quote_cart(?, NULL, NULL, ?)', [token, deliveryMethod]),
  );
  const [answers] = await database.query<RowDataPacket[][]>(calls.join(';'));
  const sets = answers.filter(Array.isArray);
  return carts.map((cart, index) => {
    const [lines = [], [totals] = [], , promotions = []] = sets.slice(index * 5, index * 5 + 5);
    const inOrder = [...lines].sort((one, other) => one.variant_id - other.variant_id);
    const reasons = new Map(promotions.map(({ id, reason }) => [id, reason]));
    return {
      discounts: inOrder.map((line) => line.discount_minor),
      taxes: inOrder.map((line) => line.tax_minor),
      subtotal: totals?.subtotal_minor,
      discount: totals?.discount_minor,
      delivery: totals?.delivery_minor,
      tax: totals?.tax_minor,
      total: totals?.total_minor,
      reasons: cart.promotions.map(({ id }) => reasons.get(id)),
    };
  });
}

/** Prices the batch that begins with a cart, and holds it against the oracle. */
async function compareBatch(database: Connection, first: number): Promise<void> {
  const cases = fc.sample(shopCase, { numRuns: Math.min(BATCH, RUNS - first), seed: SEED + first });
  const found = await quoteCarts(database, await fillCarts(database, cases));
  for (const [index, one] of cases.entries()) {
    try {
      expect(found[index]).toEqual(costOf(one));
    } catch (error) {
      throw new Error(`MONEY_SEED=${SEED}, cart ${first + index}: ${JSON.stringify(one)}\n${error}`);
    }
  }
}

it(`prices ${RUNS} random carts to the minor unit`, async () => {
  let next = 0;
  await Promise.all(
    lanes.map(async (database) => {
      while (next < RUNS) {
        next += BATCH;
        await compareBatch(database, next - BATCH);
      }
    }),
  );
}, 900_000);
