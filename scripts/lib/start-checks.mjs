// Everything that would stop a start, found before any work is done and said all at once.
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSecureContext } from 'node:tls';
import { serverProblem } from './database-server.mjs';
import { filesOf } from './embedded-database.mjs';
import { lockHolder } from './process-lock.mjs';
import { secretsProblem } from './secrets.mjs';
import { dataDir } from './settings.mjs';
import { findProgram } from './system-packages.mjs';

const SHORTEST_SECRET = 32;
// A shop that was killed a moment ago may still be letting go of its port.
const PORT_PATIENCE_MS = 3_000;

/** All problems with the settings and the data directory, each a sentence; empty when the shop can start. */
export async function startProblems(env = process.env) {
  const problems = [
    await portProblem(env),
    ...tlsProblems(env),
    ...secretProblems(env),
    choiceProblem(env, 'LOG_FORMAT', ['json', 'pretty']),
    choiceProblem(env, 'SAMPLE_SHOP', ['0', '1']),
    env.NODE_ENV === 'production' && env.SAMPLE_SHOP === '1'
      ? 'SAMPLE_SHOP=1 has sample logins that everybody knows; it does not go with NODE_ENV=production.'
      : undefined,
    env.DATABASE_URL ? databaseUrlProblem(env.DATABASE_URL) : serverProblem(),
    ...dataProblems(dataDir(env), !env.DATABASE_URL),
  ];
  return problems.filter(Boolean);
}

/** Whether a text is a whole number a port can have. */
const isPort = (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

async function portProblem({ PORT = '3000', HOST = '127.0.0.1' }) {
  if (!isPort(PORT)) return `PORT must be a whole number from 1 to 65535, not "${PORT}".`;
  for (const end = Date.now() + PORT_PATIENCE_MS; ; await sleep(200)) {
    const code = await listenError(Number(PORT), HOST);
    if (!code) return undefined;
    if (code === 'EADDRINUSE' && Date.now() < end) continue;
    const sentences = {
      EADDRINUSE: `Port ${PORT} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`,
      EACCES: `This user may not open port ${PORT}. Choose one above 1023: PORT=3000 npm start`,
      EADDRNOTAVAIL: `HOST=${HOST} is not an address of this machine.`,
      ENOTFOUND: `HOST=${HOST} is not a known host name.`,
    };
    return sentences[code] ?? `Port ${PORT} on ${HOST} cannot be opened (${code}).`;
  }
}

function listenError(port, host) {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', (error) => answer(error.code));
    server.listen(port, host, () => server.close(() => answer(undefined)));
  });
}

function tlsProblems({ TLS_CERT, TLS_KEY, TLS_SELF_SIGNED }) {
  if (TLS_SELF_SIGNED === '1' && (TLS_CERT || TLS_KEY)) {
    return [
      'TLS_SELF_SIGNED=1 makes its own certificate; leave out TLS_CERT and TLS_KEY, or leave out TLS_SELF_SIGNED.',
    ];
  }
  if (TLS_SELF_SIGNED === '1' && !findProgram('openssl')) {
    return ['TLS_SELF_SIGNED=1 needs the program openssl, which is not installed here.'];
  }
  if (!TLS_CERT && !TLS_KEY) return [];
  if (!TLS_KEY) return ['TLS_CERT is set but TLS_KEY is not; HTTPS needs both.'];
  if (!TLS_CERT) return ['TLS_KEY is set but TLS_CERT is not; HTTPS needs both.'];
  const unreadable = Object.entries({ TLS_CERT, TLS_KEY }).filter(([, file]) => !isReadable(file));
  if (unreadable.length) return unreadable.map(([name, file]) => `${name}: the file ${file} cannot be read.`);
  try {
    createSecureContext({ cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) });
    return [];
  } catch (error) {
    return [`TLS_CERT and TLS_KEY are not a certificate and its key (${error.message}).`];
  }
}

function secretProblems(env) {
  return ['JWT_SECRET', 'PASSWORD_PEPPER']
    .filter((name) => env[name] && Buffer.byteLength(env[name]) < SHORTEST_SECRET)
    .map((name) => `${name} must be at least ${SHORTEST_SECRET} bytes long; leave it out to have one made.`);
}

function choiceProblem(env, name, choices) {
  if (!env[name] || choices.includes(env[name])) return undefined;
  return `${name} must be ${choices.join(' or ')}, not "${env[name]}".`;
}

/** What is wrong with an administrator's URL; undefined when it can be used. The password is never repeated. */
export function databaseUrlProblem(text, name = 'DATABASE_URL') {
  const form = 'mysql://user:password@host:3306/storehouse';
  if (!URL.canParse(text)) return `${name} is not a URL of the form ${form}.`;
  const url = new URL(text);
  if (!['mysql:', 'mariadb:'].includes(url.protocol)) return `${name} must begin with mysql://, as in ${form}.`;
  if (!url.hostname || !url.username) return `${name} must name a user and a host, as in ${form}.`;
  if (!/^\/[a-z][a-z0-9_]{0,19}$/.test(url.pathname)) {
    return `${name} must end in a database name of at most 20 small letters, digits and _, as in ${form}.`;
  }
  return undefined;
}

function dataProblems(dir, isEmbedded) {
  try {
    if (!existsSync(dir)) mkdirSync(dir, { mode: 0o700 });
    readdirSync(dir);
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    return [
      `The data directory ${dir} cannot be made or written (${error.code}). Give this user the rights, or set DATA_DIR to another one.`,
    ];
  }
  const files = filesOf(dir);
  const holder = lockHolder(files.lock);
  return [
    secretsProblem(dir, existsSync(files.data)),
    isEmbedded && holder ? `Another Storehouse (process ${holder}) is using ${dir}.` : undefined,
    isEmbedded ? databaseFilesProblem(files) : undefined,
  ];
}

function databaseFilesProblem({ home, data }) {
  if (!existsSync(data)) return undefined;
  const isWhole = statSync(data).isDirectory() && ['ibdata1', 'mysql'].every((part) => existsSync(join(data, part)));
  return isWhole
    ? undefined
    : `The database in ${data} is damaged: files are missing. Put ${home} back from your backup, or move it away to begin with a new shop.`;
}

function isReadable(file) {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
