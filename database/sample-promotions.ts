import type { Connection, ResultSetHeader } from 'mysql2/promise';
import { giftCardHash } from '../apps/api/src/common/gift-card-code';

interface SamplePromotion {
  code: string;
  title: string;
  kind: 'percent' | 'free_delivery' | 'buy_x_get_y';
  rateBp?: number;
  buy?: number;
  get?: number;
  /** What its goods must cost, by currency. */
  minimums?: Readonly<Record<string, number>>;
  category?: string;
}

/** All by code: one that applies by itself would change what every cart costs. */
const PROMOTIONS: readonly SamplePromotion[] = [
  {
    code: 'WELCOME10',
    title: 'Ten per cent off to begin with',
    kind: 'percent',
    rateBp: 1000,
    minimums: { EUR: 3000, USD: 3500, GBP: 2500 },
  },
  {
    code: 'FREESHIP',
    title: 'Free delivery',
    kind: 'free_delivery',
    minimums: { EUR: 2500, USD: 3000, GBP: 2000 },
  },
  {
    code: '3FOR2',
    title: 'Kitchen: three for two',
    kind: 'buy_x_get_y',
    rateBp: 10_000,
    buy: 2,
    get: 1,
    category: 'kitchen',
  },
];

/** Printed by `npm start` beside the sample logins. */
const GIFT_CARD = { code: 'DEMO-GIFT-CARD-0100', currency: 'EUR', amountMinor: 10_000 };

/** Codes and a gift card to try out what makes an order cheaper. Outside a transaction. */
export async function loadPromotions(connection: Connection): Promise<void> {
  for (const promotion of PROMOTIONS) await loadPromotion(connection, promotion);
  const { code, currency, amountMinor } = GIFT_CARD;
  const values = [giftCardHash(code), code.slice(-4), currency, amountMinor];
  await connection.query("CALL issue_gift_card(?, ?, ?, ?, NULL, NULL, 'Sample gift card')", values);
}

async function loadPromotion(
  connection: Connection,
  { code, title, kind, rateBp, buy, get, minimums = {}, category }: SamplePromotion,
): Promise<void> {
  const [{ insertId }] = await connection.query<ResultSetHeader>(
    'INSERT INTO promotions (code, title, kind, rate_bp, buy_quantity, get_quantity) VALUES (?)',
    [[code, title, kind, rateBp ?? null, buy ?? null, get ?? null]],
  );
  const amounts = Object.entries(minimums).map(([currency, minor]) => [insertId, currency, minor]);
  if (amounts.length > 0) {
    await connection.query('INSERT INTO promotion_amounts (promotion_id, currency, minimum_minor) VALUES ?', [amounts]);
  }
  if (category) {
    await connection.query(
      'INSERT INTO promotion_categories (promotion_id, category_id) SELECT ?, id FROM categories WHERE slug = ?',
      [insertId, category],
    );
  }
}
