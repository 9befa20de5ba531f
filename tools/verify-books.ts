/**
 * Recomputes the books in SQL, check by check: every order from its lines, every stock level from its ledger, every
 * status from its history. Prints one line a check and what does not agree below it. Exit code 0 when all agree, 1 when
 * something does not, 2 when it could not be found out.
 *
 *   npm run verify-books [-- --json]
 */
import { BOOK_CHECKS, ROOM_FOR_BOOKS } from '@storehouse/domain';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { connect } from '../database/connection';
import { shopSettings } from '../scripts/lib/settings.mjs';

/** Connections that ask at a time: one for each core that a small server has. */
const AT_ONCE = 2;

/** Disagreements of one check that are printed: more of them have the same cause. */
const SHOWN_MAX = 100;

interface Result {
  name: string;
  says: string;
  of: string;
  lookedAt: number;
  tookMs: number;
  disagreements: { reference: string; expected: string; found: string }[];
  hasMore: boolean;
}

async function ask(connection: Connection, check: (typeof BOOK_CHECKS)[number]): Promise<Result> {
  const startedAt = performance.now();
  const [found] = await connection.query<(Result['disagreements'][number] & RowDataPacket)[]>(
    `SELECT reference, expected, found FROM books_${check.name} LIMIT ${SHOWN_MAX + 1}`,
  );
  const tookMs = Math.round(performance.now() - startedAt);
  const [[counted]] = await connection.query<RowDataPacket[]>(`SELECT COUNT(*) AS lookedAt FROM ${check.of}`);
  const disagreements = found.slice(0, SHOWN_MAX);
  return { ...check, lookedAt: counted?.lookedAt, tookMs, disagreements, hasMore: found.length > SHOWN_MAX };
}

function print({ name, says, of, lookedAt, tookMs, disagreements, hasMore }: Result): void {
  const count = `${disagreements.length}${hasMore ? '+' : ''}`;
  const verdict = disagreements.length === 0 ? 'ok' : `${count} do not agree`;
  const seen = `${lookedAt.toLocaleString('en')} ${of}`;
  console.log(`${name.padEnd(20)}${seen.padEnd(34)}${`${(tookMs / 1000).toFixed(2)} s`.padStart(8)}  ${verdict}`);
  if (disagreements.length === 0) return;
  console.log(`  ${says}`);
  for (const row of disagreements) console.log(`  ${row.reference}: expected ${row.expected}, found ${row.found}`);
  if (hasMore) console.log('  … and more');
}

/** Asks check after check of those that nobody has asked yet. */
async function askAll(checks: Iterable<(typeof BOOK_CHECKS)[number]>, tell: (result: Result) => void): Promise<void> {
  const connection = await connect(shopSettings().apiUrl);
  try {
    await connection.query(ROOM_FOR_BOOKS);
    for (const check of checks) tell(await ask(connection, check));
  } finally {
    await connection.end();
  }
}

async function main(): Promise<void> {
  const asJson = process.argv.includes('--json');
  const startedAt = performance.now();
  const results: Result[] = [];
  const tell = (result: Result) => {
    results.push(result);
    if (!asJson) print(result);
  };
  const unasked = BOOK_CHECKS.values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => askAll(unasked, tell)));
  const failed = results.filter(({ disagreements }) => disagreements.length > 0).length;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (asJson) console.log(JSON.stringify(results, null, 2));
  else console.log(failed === 0 ? `\nThe books agree (${seconds} s).` : `\n${failed} checks failed (${seconds} s).`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
