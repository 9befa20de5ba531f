import { mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { build } from '../scripts/lib/build.mjs';
import { freePort } from '../scripts/lib/free-port.mjs';
import { apiEnvironment, migrate, openDatabase, seed, serveApi } from '../scripts/lib/shop.mjs';
import { fillShop, type Goods } from './goods';
import type { StatementCount } from './load';

const HOME = join(__dirname, '..', '.cache', 'bench');
/** The limiter counts every request as in a real shop, but never refuses one. */
const RATE_LIMIT_PER_MINUTE = '1000000';

/** A shop of its own to measure: new database, 1,000 products, the built API as a process of its own. */
export interface BenchShop {
  port: number;
  goods: Goods;
  /** The API's own login. */
  databaseUrl: string;
  databaseVersion: string;
  statements: StatementCount;
  stop: () => Promise<void>;
}

/** Opens a new shop, the same at every run. */
export async function openShop(): Promise<BenchShop> {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  await build('api');
  const running: { stop: () => Promise<void> }[] = [];
  const stop = async () => {
    for (const part of running.splice(0).reverse()) await part.stop();
  };
  try {
    const database = await openDatabase({ dir: join(HOME, 'shop'), onEvent: console.error });
    running.push(database);
    await migrate(database);
    await seed(database);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const env = apiEnvironment(database, {
      PORT: String(port),
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      LOG_FORMAT: 'json',
      RATE_LIMIT_PER_MINUTE,
    });
    running.push(await serveApi({ origin, output: openSync(join(HOME, 'api.log'), 'w'), onEvent: console.error, env }));
    const goods = await fillShop(origin);
    const watch = await createConnection(database.url);
    running.push({ stop: () => watch.end() });
    const valueFrom = async (sql: string) => (await watch.query<RowDataPacket[]>(sql))[0][0]?.Value as string;
    return {
      port,
      goods,
      databaseUrl: database.logins.apiUrl,
      databaseVersion: await valueFrom("SHOW VARIABLES LIKE 'version'"),
      statements: async () => Number(await valueFrom("SHOW GLOBAL STATUS LIKE 'Questions'")),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
