import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { tiedProcess } from '../../scripts/lib/tied-process.mjs';
import { openConnections } from '../buyers';
import { Connection } from '../connection';
import type { Goods } from '../goods';
import { drive, type Measured, type StatementCount } from '../load';
import { atLeast, type Promised, type Scenario } from './scenario';

/** No product costs that much, so a bound just below is a new question with the same answer. */
const ABOVE_ALL_PRICES = 1_000_000_000;

type PathOf = (goods: Goods, turn: number) => string;

/** Callers who read pages; the limit is a bare server that sends the bytes of the first page. */
function reading(name: string, title: string, callers: number, pathOf: PathOf, promises: Promised[]): Scenario {
  return {
    name,
    title,
    callers,
    promises,
    rightOutcomes: /^200$/,
    run: async ({ shop, seconds }) => {
      let turn = 0;
      const nextPath = () => `/api/v1/${pathOf(shop.goods, turn++)}`;
      const measured = await readAgain(shop.port, callers, seconds, shop.statements, nextPath);
      const body = await bodyOf(shop.port, nextPath());
      const bare = await serveBare(body);
      try {
        const what = `bare Fastify, ${(body.length / 1024).toFixed(1)} kB`;
        return {
          shop: measured,
          limit: { what, measured: await readAgain(bare.port, callers, seconds, shop.statements, nextPath) },
        };
      } finally {
        await bare.stop();
      }
    },
  };
}

async function readAgain(
  port: number,
  callers: number,
  seconds: number,
  statements: StatementCount,
  nextPath: () => string,
): Promise<Measured> {
  const connections = await openConnections(port, callers);
  const operations = connections.map((connection) => async () => String((await connection.get(nextPath())).status));
  const measured = await drive(operations, seconds, statements);
  for (const connection of connections) connection.close();
  return measured;
}

async function bodyOf(port: number, path: string): Promise<Buffer> {
  const connection = await Connection.open(port);
  const { body } = await connection.get(path);
  connection.close();
  return body;
}

/** A bare server as a process of its own. */
async function serveBare(body: Buffer): Promise<{ port: number; stop: () => Promise<string> }> {
  const file = join(tmpdir(), `storehouse-bench-${process.pid}.json`);
  writeFileSync(file, body);
  const port = await freePort();
  const script = join(__dirname, '..', 'bare-server.ts');
  const server = tiedProcess(process.execPath, ['--import', 'tsx', script, String(port), file], { output: 'ignore' });
  while (server.running() && !(await answers(port))) await sleep(50);
  return { port, stop: server.stop };
}

const answers = (port: number): Promise<boolean> =>
  Connection.open(port).then(
    (connection) => {
      connection.close();
      return true;
    },
    () => false,
  );

const turnOf = <T>(list: T[], turn: number): T => list[turn % list.length] as T;

export const READING: Scenario[] = [
  reading(
    'list-sql',
    'List page of 24, each with filters of its own (SQL)',
    16,
    (_goods, turn) => `products?limit=24&maxPrice=${ABOVE_ALL_PRICES - turn}`,
    [atLeast(3_000)],
  ),
  reading('list-memory', 'List page of 24, the same for all', 64, () => 'products?limit=24', [atLeast(12_000)]),
  reading('product', 'Product page', 16, ({ slugs }, turn) => `products/${turnOf(slugs, turn)}`, [atLeast(4_000)]),
  reading(
    'search',
    'Text search, each with filters of its own (SQL)',
    16,
    ({ words }, turn) => `products?limit=24&q=${turnOf(words, turn)}&maxPrice=${ABOVE_ALL_PRICES - turn}`,
    [atLeast(1_500)],
  ),
];
