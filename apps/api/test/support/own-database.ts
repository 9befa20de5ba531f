import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * A database of the test's own on the same server, in which no other worker delivers. From now on this file's statements
 * go there; the answer are the settings for servers on it.
 */
export async function aDatabaseOfItsOwn(name: string): Promise<{ DATABASE_API_URL: string }> {
  const url = new URL(process.env.TEST_ADMIN_URL ?? '');
  url.pathname = `/shop_test_${name}`;
  const password = randomUUID();
  await promisify(execFile)(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'database/migrate.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: url.href,
      DATABASE_API_PASSWORD: password,
      DATABASE_REPORT_PASSWORD: password,
      DATABASE_MIGRATOR_PASSWORD: password,
    },
  });
  process.env.TEST_ADMIN_URL = url.href;
  url.username = `shop_test_${name}_api`;
  url.password = password;
  return { DATABASE_API_URL: url.href };
}
