import { openSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { serveApi } from '../../scripts/lib/shop.mjs';

const ROOT = join(__dirname, '..', '..');

/** A second server of the shop that is walked through; its access tokens are good for so many seconds. */
export async function serverWithTokensOf(seconds: number): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { stop } = await serveApi({
    origin,
    output: openSync(join(ROOT, '.cache', 'test-api-short-sessions.log'), 'w'),
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      BCRYPT_COST: '4',
      LOG_FORMAT: 'json',
      WEB_DIR: join(ROOT, 'dist', 'web'),
      ACCESS_TOKEN_SECONDS: String(seconds),
    },
  });
  return { origin, stop };
}
