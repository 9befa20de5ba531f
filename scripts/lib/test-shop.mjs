// A throw-away shop for tests: an empty database with the sample goods, and the built API on a port of its own.
import { mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from './build.mjs';
import { Refusal } from './console.mjs';
import { freePort } from './free-port.mjs';
import { apiEnvironment, migrate, openDatabase, seed, serveApi } from './shop.mjs';
import { databaseUrlProblem } from './start-checks.mjs';

// Tests sign in often; the strength of the hash is not what they are about.
const QUICK_HASHES = { BCRYPT_COST: '4' };

/**
 * Opens a shop for tests.
 * @param {object} options
 * @param {string} options.dir data directory for its database and pictures
 * @param {string} [options.databaseUrl] a server to use instead of an embedded one; its database is emptied
 * @param {string} options.log file for the API's log
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} `env` tells tests where everything is
 */
export async function openTestShop({ dir, databaseUrl, log }) {
  if (databaseUrl) await dropDatabase(databaseUrl);
  await build('api', quietly);
  await build('web', quietly);
  const database = await openDatabase({ dir, databaseUrl, onEvent: complain });
  try {
    await migrate(database);
    await seed(database, QUICK_HASHES);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    mkdirSync(dirname(log), { recursive: true });
    const api = await serveApi({
      origin,
      output: openSync(log, 'w'),
      onEvent: complain,
      env: apiEnvironment(database, {
        ...QUICK_HASHES,
        PORT: String(port),
        HOST: '127.0.0.1',
        SAMPLE_SHOP: '1',
        RATE_LIMIT_PER_MINUTE: '1000000',
        // Tests come from as many addresses as they like.
        TRUST_PROXY: '127.0.0.1',
        LOG_FORMAT: 'json',
      }),
    });
    return {
      env: {
        TEST_ADMIN_URL: database.url,
        DATABASE_API_URL: database.logins.apiUrl,
        DATABASE_REPORT_URL: database.logins.reportUrl,
        DATABASE_MIGRATOR_URL: database.logins.migratorUrl,
        API_URL: origin,
        BASE_URL: origin,
        MEDIA_DIR: database.media,
        JWT_SECRET: database.secrets.JWT_SECRET,
        PASSWORD_PEPPER: database.secrets.PASSWORD_PEPPER,
      },
      stop: async () => {
        await api.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

const quietly = (_label, work) => work();

function complain(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Tests begin with an empty database; one that is not named as a test database is never touched. */
async function dropDatabase(databaseUrl) {
  const problem = databaseUrlProblem(databaseUrl, 'TEST_DATABASE_URL');
  if (problem) throw new Refusal(problem);
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  if (!name.includes('test')) throw new Refusal('TEST_DATABASE_URL must name a database with "test" in its name.');
  const { createConnection } = await import('mysql2/promise');
  url.pathname = '/';
  const connection = await createConnection(url.href);
  await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await connection.end();
}
