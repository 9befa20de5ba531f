import { createPool, type Pool, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';

let pool: Pool | undefined;

/** The database as its administrator sees it: to set up what no route can, and to look at what really happened. */
export function database(): Pool {
  const url = process.env.TEST_ADMIN_URL;
  if (!url) throw new Error('TEST_ADMIN_URL is not set: run `npm test`, or keep a shop open with `npm run test:up`.');
  if (!pool) {
    pool = createPool({ uri: url, timezone: 'Z', connectionLimit: 4 });
    // As the API's own sessions: the default level's gap locks would make tests that insert goods wait in circles.
    pool.on('connection', (connection) => connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'));
  }
  return pool;
}

/** Runs one statement, again when it lost a deadlock against another test's; rows of a SELECT. */
export async function sql<Row = RowDataPacket>(statement: string, values: unknown[] = []): Promise<Row[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      const [rows] = await database().query<RowDataPacket[] | ResultSetHeader>(statement, values);
      return rows as Row[];
    } catch (error) {
      if (tries === 5 || (error as { code?: string }).code !== 'ER_LOCK_DEADLOCK') throw error;
    }
  }
}

afterAll(async () => {
  await pool?.end();
  pool = undefined;
});
