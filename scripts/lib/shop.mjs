// A whole shop: database, tables, sample goods, API. Started the same way for trading, tests, bench and pictures.
import { mkdirSync } from 'node:fs';
import { API_MAIN } from './build.mjs';
import { Refusal } from './console.mjs';
import { start as startDatabase } from './embedded-database.mjs';
import { becomesReady } from './http-ready.mjs';
import { keepRunning } from './keep-running.mjs';
import { inProject, ROOT } from './paths.mjs';
import { runScript } from './run.mjs';
import { ensureSecrets } from './secrets.mjs';
import { loginUrls, mediaDir } from './settings.mjs';
import { tiedProcess } from './tied-process.mjs';

const DRAIN_LIMIT_MS = 30_000;

/**
 * The database of a shop: an embedded server in `dir`, or the server of `databaseUrl`, which is then left alone.
 * @param {{ dir: string, databaseUrl?: string, flags?: string[], onEvent?: (sentence: string) => void }} options
 */
export async function openDatabase({ dir, databaseUrl, flags, onEvent }) {
  const secrets = ensureSecrets(dir);
  const media = mediaDir(dir);
  mkdirSync(media, { recursive: true });
  const server = databaseUrl
    ? { url: databaseUrl, stop: async () => {}, kill: () => {} }
    : await startDatabase({ dir, rootPassword: secrets.DATABASE_ROOT_PASSWORD, flags, onEvent });
  return { ...server, secrets, media, logins: loginUrls(server.url, secrets) };
}

/** Brings tables, routines and rights up to date. */
export function migrate(database) {
  return runScript('database/migrate.ts', [], { cwd: ROOT, env: administration(database) });
}

/** Loads the sample shop into an empty catalogue. */
export function seed(database, env = {}) {
  return runScript('database/seed.ts', [], { cwd: ROOT, env: { ...administration(database), ...env } });
}

/** Environment of programs that act as the database's administrator. */
export function administration({ url, secrets, media }) {
  return { ...process.env, ...secrets, DATABASE_URL: url, MEDIA_DIR: media };
}

/** Environment of the API: its own login and its own secrets, never the administrator's. */
export function apiEnvironment(database, env = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^DATABASE_(URL|\w+_PASSWORD)$/.test(name));
  return {
    ...Object.fromEntries(inherited),
    DATABASE_API_URL: database.logins.apiUrl,
    JWT_SECRET: database.secrets.JWT_SECRET,
    PASSWORD_PEPPER: database.secrets.PASSWORD_PEPPER,
    MEDIA_DIR: database.media,
    WEB_DIR: inProject('dist/web'),
    // From Node 22 on: compiled code is kept, and the next start is quicker.
    NODE_COMPILE_CACHE: inProject('.cache/compiled'),
    ...env,
  };
}

/**
 * Runs the built API until it is stopped, and starts it again when it ends unasked; answers once it is ready.
 * @param {{ origin: string, env: NodeJS.ProcessEnv, output?: 'inherit' | number, onEvent?: (sentence: string) => void }} options
 * `origin` is where it will answer, as `http://localhost:3000`
 */
export function serveApi({ origin, env, output = 'inherit', onEvent = () => {} }) {
  return keepRunning({
    name: 'The API',
    onEvent,
    stopLimitMs: DRAIN_LIMIT_MS,
    launch: async () => {
      const child = tiedProcess(process.execPath, ['--enable-source-maps', API_MAIN], { env, output, cwd: ROOT });
      if (await becomesReady(origin, { isAlive: child.running })) return child;
      const why = child.running() ? 'it was not ready in time' : `it ended: ${await child.exited}`;
      child.kill();
      throw new Refusal(`The API did not start (${why}). Its own messages say more.`);
    },
  });
}
