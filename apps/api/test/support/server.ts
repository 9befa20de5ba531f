import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const MAIN = 'dist/api/apps/api/src/main.js';

/** An API process of the test's own, on the database of the shop under test. */
export interface Server {
  origin: string;
  process: ChildProcess;
  /** Everything it has logged so far. */
  log: () => string;
  /** Its exit code. */
  exited: Promise<number | null>;
  stop: () => Promise<void>;
}

// Starting a process takes a second, on a busy machine more.
jest.setTimeout(30_000);

const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the program with these settings beside those of the shop under test. */
export function launch(settings: Record<string, string | undefined>): Omit<Server, 'origin' | 'stop'> {
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    TRUST_PROXY: '127.0.0.1',
    LOG_FORMAT: 'json',
    BCRYPT_COST: '4',
    ...settings,
  };
  const child = spawn(process.execPath, [process.env.API_MAIN ?? MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log += chunk;
    });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { process: child, log: () => log, exited };
}

/** Starts a server and waits until it is ready. */
export async function aServer(settings: Record<string, string> = {}): Promise<Server> {
  const port = await freePort();
  const server = launch({ PORT: String(port), ...settings });
  const scheme = settings.TLS_CERT ? 'https' : 'http';
  for (let tries = 0; !server.log().includes('"listening"'); tries += 1) {
    if (tries > 200) throw new Error(`the server did not start:\n${server.log()}`);
    await sleep(100);
  }
  const stop = async () => {
    server.process.kill('SIGTERM');
    await server.exited;
  };
  return { ...server, origin: `${scheme}://127.0.0.1:${port}`, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
