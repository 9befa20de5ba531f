import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { connect, databaseOf, urlFor } from '../../database/connection';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { apiEnvironment, migrate, openDatabase, serveApi } from '../../scripts/lib/shop.mjs';

const OWN_SERVER = process.env.TEST_DATABASE_URL;
const GOODS = 20;
/** Of five who come, one finds the goods sold out. */
const ENOUGH_FOR = 0.8;

interface Part {
  stop: () => Promise<void>;
  kill: () => void;
}

/** A shop on this machine whose API and database can be killed, and are started again at once. */
export class CrashingShop {
  private constructor(
    private readonly dir: string,
    private readonly flags: string[],
    private readonly log: number,
    readonly origin: string,
    /** The goods: one SKU for each checkout, each SKU for many. */
    readonly skus: string[],
    readonly piecesEach: number,
    private database: Awaited<ReturnType<typeof openDatabase>>,
    private api: Part,
  ) {}

  /** Opens it in a data directory; `flags` are more flags for its database server. */
  static async open(dir: string, flags: string[], log: number, checkouts: number): Promise<CrashingShop> {
    const databaseUrl = OWN_SERVER && urlFor(OWN_SERVER, { database: 'shop_test_crash' });
    if (databaseUrl) await empty(databaseUrl);
    const database = await openDatabase({ dir, databaseUrl, flags, onEvent: () => {} });
    try {
      await migrate(database);
      const piecesEach = Math.ceil((checkouts * ENOUGH_FOR) / GOODS);
      const goods = await fill(database.url, piecesEach);
      const skus = Array.from({ length: checkouts }, (_, index) => goods[index % goods.length] ?? '');
      const origin = `http://127.0.0.1:${await freePort()}`;
      const api = await serve(database, origin, log);
      return new CrashingShop(dir, flags, log, origin, skus, piecesEach, database, api);
    } catch (error) {
      await database.stop();
      throw error;
    }
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** Kills a part without warning; ready again when this ends. */
  async strike(kind: 'api' | 'database'): Promise<void> {
    if (kind === 'api') {
      this.api.kill();
      await this.api.stop();
      this.api = await serve(this.database, this.origin, this.log);
    } else if (OWN_SERVER) {
      await cutConnections(this.database.url);
    } else {
      this.database.kill();
      await this.database.stop();
      this.database = await openDatabase({ dir: this.dir, flags: this.flags, onEvent: () => {} });
    }
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.database.stop();
  }
}

/** Starts the API, without the pauses of one that keeps ending. */
const serve = (database: Awaited<ReturnType<typeof openDatabase>>, origin: string, log: number): Promise<Part> =>
  serveApi({
    origin,
    output: log,
    env: apiEnvironment(database, {
      PORT: new URL(origin).port,
      HOST: '127.0.0.1',
      LOG_FORMAT: 'json',
      RATE_LIMIT_PER_MINUTE: '1000000',
      TRUST_PROXY: '127.0.0.1',
    }),
  });

/** Puts goods on sale; gives their SKUs. */
async function fill(url: string, piecesEach: number): Promise<string[]> {
  const admin = await connect(url);
  const skus = Array.from({ length: GOODS }, (_, index) => `CRASH-${index}`);
  for (const [index, sku] of skus.entries()) {
    const id = index + 1;
    await admin.query("INSERT INTO products (id, slug, title, description, status) VALUES (?, ?, ?, '', 'active')", [
      ...[id, sku.toLowerCase(), sku],
    ]);
    await admin.query('INSERT INTO product_variants (id, product_id, sku) VALUES (?, ?, ?)', [id, id, sku]);
    await admin.query("INSERT INTO variant_prices (variant_id, currency, price_minor) VALUES (?, 'EUR', 1000)", [id]);
    await admin.query("CALL move_stock(?, 'receipt', ?, NULL, NULL, NULL)", [sku, piecesEach]);
  }
  await admin.end();
  return skus;
}

async function empty(url: string): Promise<void> {
  const admin = await createConnection(urlFor(url, { database: '' }));
  await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeId(databaseOf(url))}`);
  await admin.end();
}

async function cutConnections(url: string): Promise<void> {
  const admin = await connect(url);
  const [rows] = await admin.query<RowDataPacket[]>('SHOW PROCESSLIST');
  for (const { Id, User } of rows) {
    // One that has ended in this moment needs no cutting.
    if (User === `${databaseOf(url)}_api`) await admin.query(`KILL ${Id}`).catch(() => {});
  }
  await admin.end();
}
