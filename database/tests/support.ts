/** What the database's tests share: the shop's logins, and builders of the rows a test is about. */
import { createHash, randomBytes } from 'node:crypto';
import { createPool, type Pool, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';
import { accountOf } from '../accounts';
import { connect, SQL_MODE, urlFor } from '../connection';
import { migrate } from '../migrate';

/** The API's sessions run at this level; each server reads its own of the two comments. */
const ISOLATION = '/*M!100500 tx_isolation *//*!80000 transaction_isolation */';

const open: Pool[] = [];
afterAll(async () => {
  for (const pool of open.splice(0)) await pool.end();
});

/** A login of the shop, with as many connections as calls at once. */
class Login {
  private pool?: Pool;

  constructor(private readonly variable: string) {}

  /** The rows of a query. */
  async rows(sql: string, params: unknown[] = []): Promise<RowDataPacket[]> {
    const [rows] = await this.connections().query<RowDataPacket[]>(sql, params);
    return rows;
  }

  /** The first row of a query that must have one. */
  async row(sql: string, params: unknown[] = []): Promise<RowDataPacket> {
    const [row] = await this.rows(sql, params);
    if (!row) throw new Error(`No row: ${sql}`);
    return row;
  }

  /** Writes, again when it lost a deadlock, as the API does; gives the new id. */
  async write(sql: string, params: unknown[] = []): Promise<number> {
    const [done] = await retrying(() => this.connections().query<ResultSetHeader>(sql, params));
    return done.insertId;
  }

  /** The result sets of a procedure. */
  async call(procedure: string, ...params: unknown[]): Promise<RowDataPacket[][]> {
    const marks = params.map(() => '?').join(', ');
    const [results] = await this.connections().query<RowDataPacket[][] | ResultSetHeader>(
      `CALL ${procedure}(${marks})`,
      params,
    );
    return Array.isArray(results) ? results.filter(Array.isArray) : [];
  }

  /** The first row of a procedure's first result set. */
  async callRow(procedure: string, ...params: unknown[]): Promise<RowDataPacket> {
    const [rows] = await this.call(procedure, ...params);
    const row = rows?.[0];
    if (!row) throw new Error(`${procedure} gave no row.`);
    return row;
  }

  connections(): Pool {
    if (!this.pool) {
      const url = process.env[this.variable];
      if (!url) throw new Error(`${this.variable} is not set: run \`npm test\`, or keep \`npm run test:up\` running.`);
      this.pool = createPool({ uri: url, charset: 'utf8mb4_unicode_ci', timezone: 'Z', connectionLimit: 20 });
      this.pool.on('connection', (connection) =>
        connection.query(`SET SESSION sql_mode = '${SQL_MODE}', time_zone = '+00:00', ${ISOLATION} = 'READ-COMMITTED'`),
      );
      open.push(this.pool);
    }
    return this.pool;
  }
}

/**
 * A shop of the test's own on the same server, without goods and without an API beside it. From `create` on, this
 * file's logins and builders work in it.
 */
export function aDatabaseOfItsOwn(name: string) {
  const database = `shop_test_${name}`;
  const server = process.env.TEST_ADMIN_URL ?? '';
  const passwords = { api: unique(), report: unique(), migrator: unique() };
  return {
    async create(): Promise<void> {
      const url = urlFor(server, { database });
      await migrate(url, passwords);
      process.env.TEST_ADMIN_URL = url;
      for (const login of ['api', 'report', 'migrator'] as const) {
        process.env[`DATABASE_${login.toUpperCase()}_URL`] = urlFor(url, {
          user: accountOf(database, login),
          password: passwords[login],
        });
      }
    },
    async drop(): Promise<void> {
      const admin = await connect(server);
      await admin.query(`DROP DATABASE ${database}`);
      await admin.end();
    },
  };
}

export const asApi = new Login('DATABASE_API_URL');
export const asReport = new Login('DATABASE_REPORT_URL');
export const asMigrator = new Login('DATABASE_MIGRATOR_URL');
/** For what no login of the shop may do, for example looking into functions or turning a row's clock back. */
export const asAdmin = new Login('TEST_ADMIN_URL');

/** What a refused call rejects with. */
export const refusal = (message: string) => ({ sqlState: '45000', errno: 50001, sqlMessage: message });
/** What a call rejects with that its login may not make, by what is missing. */
export const NO_TABLE_RIGHT = { errno: 1142 };
export const NO_COLUMN_RIGHT = { errno: 1143 };
export const NO_ROUTINE_RIGHT = { errno: 1370 };

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
/** A word that no other test uses. */
export const unique = (): string => randomBytes(6).toString('hex');

export interface Variant {
  id: number;
  sku: string;
  productId: number;
  slug: string;
}

interface VariantWish {
  stock?: number;
  price?: number;
  currency?: string;
  taxClass?: 'standard' | 'reduced' | 'zero';
  category?: number;
  weight?: number;
  status?: 'draft' | 'active' | 'archived';
}

/** A product with one variant, as the admin would enter it: ten pieces at 10.00 euro unless the test wishes otherwise. */
export async function aVariant(wish: VariantWish = {}): Promise<Variant> {
  const { stock = 10, price = 1000, currency = 'EUR', taxClass = 'standard', status = 'active' } = wish;
  const slug = `test-${unique()}`;
  const productId = await asApi.write(
    "INSERT INTO products (slug, title, description, tax_class, status, category_id) VALUES (?, ?, '', ?, ?, ?)",
    [slug, `Product ${slug}`, taxClass, status, wish.category ?? null],
  );
  const sku = slug.toUpperCase();
  const id = await asApi.write('INSERT INTO product_variants (product_id, sku, weight_grams) VALUES (?, ?, ?)', [
    productId,
    sku,
    wish.weight ?? null,
  ]);
  await asApi.write('INSERT INTO variant_prices (variant_id, currency, price_minor) VALUES (?, ?, ?)', [
    id,
    currency,
    price,
  ]);
  if (stock > 0) await asApi.call('move_stock', sku, 'receipt', stock, null, null, null);
  return { id, sku, productId, slug };
}

export interface Person {
  id: number;
  email: string;
}

/** Somebody with an account. */
export async function aCustomer(): Promise<Person> {
  const email = `${unique()}@example.com`;
  const id = await asApi.write("INSERT INTO users (email, name, password_hash) VALUES (?, 'Ada Lovelace', '')", [
    email,
  ]);
  return { id, email };
}

/** Somebody of the shop's staff. */
export async function anAdmin(): Promise<Person> {
  const person = await aCustomer();
  await asAdmin.write("UPDATE users SET role = 'admin' WHERE id = ?", [person.id]);
  return person;
}

/** Whose cart it is: the first two parameters of every cart procedure. */
export type Owner = readonly [tokenHash: Buffer | null, userId: number | null];
type Wanted = readonly [variant: Variant, quantity: number];

export const aGuest = (): Owner => [randomBytes(32), null];
export const customer = (person: Person): Owner => [null, person.id];

export const addItem = (owner: Owner, variant: Variant, quantity: number, currency: string | null = null) =>
  retrying(() => asApi.call('add_cart_item', ...owner, currency, variant.sku, quantity));

/** A guest's cart with these goods. */
export async function aGuestCart(...wanted: Wanted[]): Promise<Owner> {
  const guest = aGuest();
  for (const [variant, quantity] of wanted) await addItem(guest, variant, quantity);
  return guest;
}

/** Keeps a cart's goods for its checkout; 0 minutes are over at once. */
export const holdCart = (owner: Owner, minutes = 10) => asApi.call('hold_cart', ...owner, minutes);

/** Another guest's checkout that holds so many pieces. */
export const heldByOthers = async (variant: Variant, pieces: number): Promise<Owner> => {
  const owner = await aGuestCart([variant, pieces]);
  await holdCart(owner);
  return owner;
};

interface Quote {
  lines: RowDataPacket[];
  totals: RowDataPacket;
  deliveries: RowDataPacket[];
  promotions: RowDataPacket[];
  giftCards: RowDataPacket[];
}

/** A cart procedure's answer by the names of its result sets. */
export function quoteOf(results: RowDataPacket[][]): Quote {
  const [lines = [], sums = [], deliveries = [], promotions = [], giftCards = []] = results;
  const [totals] = sums;
  if (!totals) throw new Error('The quote has no totals.');
  return { lines, totals, deliveries, promotions, giftCards };
}

export const quote = async (owner: Owner, delivery: string | null = null): Promise<Quote> =>
  quoteOf(await asApi.call('quote_cart', ...owner, null, delivery));

/** The cart's lines as [SKU, pieces], in the order of their SKUs. */
export const contentsOf = async (owner: Owner): Promise<[string, number][]> =>
  (await quote(owner)).lines.map(({ sku, quantity }): [string, number] => [sku, quantity]).sort();

interface PromotionWish {
  kind?: 'percent' | 'fixed' | 'free_delivery' | 'buy_x_get_y';
  /** Hundredths of a per cent. */
  rate?: number;
  buy?: number;
  get?: number;
  /** What it takes off in euro, and what its goods must cost. */
  amount?: number;
  minimum?: number;
  isAutomatic?: boolean;
  priority?: number;
  isExclusive?: boolean;
  firstOrderOnly?: boolean;
  limit?: number;
  limitPerCustomer?: number;
  startsOn?: string;
  endsOn?: string;
  categories?: number[];
  customers?: Person[];
}

export interface Promotion {
  id: number;
  code: string;
}

/** A promotion, ten per cent off by a code unless the test wishes otherwise. */
export async function aPromotion(wish: PromotionWish = {}): Promise<Promotion> {
  const { kind = 'percent', priority = 100, isExclusive = false, firstOrderOnly = false } = wish;
  const code = `CODE-${unique().toUpperCase()}`;
  const rate = kind === 'percent' ? (wish.rate ?? 1000) : kind === 'buy_x_get_y' ? (wish.rate ?? 10000) : null;
  const id = await asApi.write(
    `INSERT INTO promotions (title, code, kind, rate_bp, buy_quantity, get_quantity, starts_on, ends_on, priority,
       is_exclusive, is_first_order_only, limit_per_customer) VALUES (?)`,
    [
      [
        ...[`Promotion ${code}`, wish.isAutomatic ? null : code, kind, rate],
        ...(kind === 'buy_x_get_y' ? [wish.buy ?? 2, wish.get ?? 1] : [null, null]),
        ...[wish.startsOn ?? null, wish.endsOn ?? null, priority, isExclusive, firstOrderOnly],
        wish.limitPerCustomer ?? null,
      ],
    ],
  );
  const rows = async (table: string, columns: string, values: unknown[][]) => {
    if (values.length > 0) await asApi.write(`INSERT INTO ${table} (promotion_id, ${columns}) VALUES ?`, [values]);
  };
  if (wish.amount !== undefined || wish.minimum !== undefined) {
    await rows('promotion_amounts', 'currency, minimum_minor, amount_minor', [
      [id, 'EUR', wish.minimum ?? 0, wish.amount ?? null],
    ]);
  }
  await rows('promotion_limits', 'usage_limit', wish.limit === undefined ? [] : [[id, wish.limit]]);
  await rows(
    'promotion_categories',
    'category_id',
    (wish.categories ?? []).map((category) => [id, category]),
  );
  await rows(
    'promotion_customers',
    'user_id',
    (wish.customers ?? []).map((person) => [id, person.id]),
  );
  return { id, code };
}

export const addCode = async (owner: Owner, { code }: Promotion): Promise<Quote> =>
  quoteOf(await asApi.call('add_promotion_code', ...owner, code));

export interface GiftCard {
  id: number;
  hash: Buffer;
  last4: string;
}

/** A gift card of 100.00 euro unless the test wishes otherwise. */
export async function aGiftCard(amount = 10000, currency = 'EUR', expiresOn: string | null = null): Promise<GiftCard> {
  const code = unique().toUpperCase();
  const [hash, last4] = [hashOf(code), code.slice(-4)];
  const { id } = await asApi.callRow('issue_gift_card', hash, last4, currency, amount, expiresOn, null, null);
  return { id, hash, last4 };
}

export const addGiftCard = async (owner: Owner, { hash }: GiftCard): Promise<Quote> =>
  quoteOf(await asApi.call('add_gift_card', ...owner, hash));

/** A category that no other test uses. */
export const aCategory = (parent: number | null = null): Promise<number> =>
  asApi.write("INSERT INTO categories (parent_id, slug, name) VALUES (?, ?, 'Things')", [parent, `things-${unique()}`]);

const ADDRESS = ['Ada Lovelace', 'Speicherstadt 12', null, '20457', 'Hamburg', null, 'DE', null] as const;

interface OrderWish {
  key?: string;
  request?: string;
  number?: string;
  delivery?: string;
  payment?: string;
  /** Somebody new unless the test wishes otherwise. */
  email?: string;
}

export interface Placed {
  id: number;
  number: string;
  replayed: number;
}

const aNumber = (): string => unique().toUpperCase();

/** Places the owner's cart. */
export async function placeOrder(owner: Owner, wish: OrderWish = {}): Promise<Placed> {
  const { key = unique(), request = 'the same', number = aNumber(), delivery = 'standard' } = wish;
  const { payment = 'bank_transfer', email = `${unique()}@example.com` } = wish;
  const hashes = [hashOf(key), hashOf(request)];
  const words = [email, delivery, payment, 'Please ring twice'];
  return (await asApi.callRow('place_order', ...owner, ...hashes, number, ...words, ...ADDRESS)) as RowDataPacket &
    Placed;
}

/** A guest's order of these goods. */
export async function anOrder(...wanted: Wanted[]): Promise<Placed> {
  const cart = await aGuestCart(...wanted);
  return retrying(() => placeOrder(cart));
}

interface ManualLine {
  sku: string;
  quantity: number;
  unitPriceMinor?: number | null;
}

interface ManualWish {
  key?: string;
  request?: string;
  email?: string;
  currency?: string;
  delivery?: string;
  deliveryMinor?: number;
  placedAt?: Date;
  payment?: string;
}

/** Enters an order as staff. */
export async function placeManualOrder(staff: Person, lines: ManualLine[], wish: ManualWish = {}): Promise<Placed> {
  const { key = unique(), request = 'the same', email = 'market@example.com' } = wish;
  const head = [staff.id, hashOf(key), hashOf(request), aNumber(), email, wish.currency ?? null];
  const delivery = [wish.delivery ?? null, wish.deliveryMinor ?? null];
  const rest = [wish.payment ?? 'cash_on_delivery', null, wish.placedAt ?? null, ...ADDRESS, JSON.stringify(lines)];
  return (await asApi.callRow('place_manual_order', ...head, ...delivery, ...rest)) as RowDataPacket & Placed;
}

export const orderRow = (id: number): Promise<RowDataPacket> => asApi.row('SELECT * FROM orders WHERE id = ?', [id]);

/** Pieces that can be sold. */
export const available = async (variant: Variant): Promise<number> =>
  (await asApi.row('SELECT available FROM variant_stock WHERE variant_id = ?', [variant.id])).available;

/** A second place, which takes no part in what other tests sell: it is not active, and nothing lies there but by them. */
export async function aPlace(code: string): Promise<{ id: number; code: string }> {
  await asMigrator.write('INSERT IGNORE INTO stock_locations (code, name, priority, is_active) VALUES (?, ?, 99, 0)', [
    code,
    `Place ${code}`,
  ]);
  return { id: (await asApi.row('SELECT id FROM stock_locations WHERE code = ?', [code])).id, code };
}

/** The variant's ledger as [reason, delta, balance after]. */
export const ledgerOf = async (variant: Variant): Promise<[string, number, number][]> =>
  (await asApi.rows('SELECT * FROM stock_movements WHERE variant_id = ? ORDER BY id', [variant.id])).map((row) => [
    row.reason,
    row.delta,
    row.balance_after,
  ]);

/** The order's history as "machine: from > to". */
export const historyOf = async (id: number): Promise<string[]> =>
  (await asApi.rows('SELECT * FROM order_history WHERE order_id = ? ORDER BY id', [id])).map(
    ({ machine, from_status, to_status }) => `${machine}: ${from_status ?? ''} > ${to_status}`,
  );

/** Makes a call again that lost a deadlock or a lock, as the API does. */
export async function retrying<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 20; ; tries--) {
    try {
      return await call();
    } catch (error) {
      if (tries === 0 || ![1213, 1205, 3572].includes((error as { errno?: number }).errno ?? 0)) throw error;
    }
  }
}

/** An order of one piece at 10.00 euro, to be paid by card. */
export const aCardOrder = async (variant?: Variant): Promise<Placed> =>
  placeOrder(await aGuestCart([variant ?? (await aVariant()), 1]), { payment: 'card' });

/** Opens the card payment of an order. */
export const startPayment = (number: string, key: string = unique()): Promise<RowDataPacket> =>
  asApi.callRow('start_payment', number, 'sandbox', hashOf(key));

interface Told {
  id?: string;
  fact: 'refused' | 'authorised' | 'voided' | 'captured' | 'refunded';
  reference?: string | null;
  amount: number;
  currency?: string;
}

/** Puts what the provider tells into the inbox. */
export const tell = ({ id = unique(), fact, reference = null, amount, currency = 'EUR' }: Told) =>
  asApi.callRow('record_payment_event', 'sandbox', id, fact, reference, null, amount, currency, null, hashOf(id));

/** Matches what waits in the inbox; gives what became of it. */
export async function matchAll(): Promise<RowDataPacket[]> {
  const matched: RowDataPacket[] = [];
  for (;;) {
    const [row] = (await retrying(() => asApi.call('match_payment_event')))[0] ?? [];
    if (!row) return matched;
    matched.push(row);
  }
}

export const paymentRow = (reference: string): Promise<RowDataPacket> =>
  asApi.row('SELECT * FROM payments WHERE reference = ?', [reference]);
