/**
 * Recomputes the books in SQL: every order from its lines, every stock level from its ledger, every status from its
 * history. Prints what does not agree; nothing is good. Exit code 1 when something disagrees.
 *
 *   npm run verify-books [-- --json]
 */
import type { RowDataPacket } from 'mysql2/promise';
import { connect } from '../database/connection';
import { shopSettings } from '../scripts/lib/settings.mjs';

async function main(): Promise<void> {
  const connection = await connect(shopSettings().apiUrl);
  try {
    const started = performance.now();
    const [[disagreements]] = await connection.query<RowDataPacket[][]>('CALL verify_books()');
    const rows = disagreements ?? [];
    if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
    else {
      for (const row of rows) console.log(Object.values(row).join('  '));
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        rows.length === 0 ? `The books agree (${seconds} s).` : `${rows.length} disagreements (${seconds} s).`,
      );
    }
    process.exitCode = rows.length === 0 ? 0 : 1;
  } finally {
    await connection.end();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
