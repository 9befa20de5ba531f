// `npm start`: from a fresh clone to an open shop. Needs nothing but Node.
import { build } from './lib/build.mjs';
import { selfSignedCertificate } from './lib/certificate.mjs';
import { duration, giveUp, Refusal, say, step } from './lib/console.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { checkNode } from './lib/node-version.mjs';
import { dataDir } from './lib/settings.mjs';
import { apiEnvironment, migrate, openDatabase, seed, serveApi } from './lib/shop.mjs';
import { startProblems } from './lib/start-checks.mjs';
import { onStopSignal } from './lib/stop-signal.mjs';

const started = performance.now();
const { PORT = '3000', HOST = '127.0.0.1', DATABASE_URL, NODE_ENV } = process.env;
const SAMPLE_SHOP = process.env.SAMPLE_SHOP || (NODE_ENV === 'production' ? '0' : '1');
const running = [];
let isClosing = false;

/** Stops what was started, the API before the database it writes to. */
async function close() {
  isClosing = true;
  for (const part of running.toReversed()) await part.stop();
}

async function main() {
  checkNode();
  say('\nStorehouse\n');
  const problems = await startProblems();
  if (problems.length)
    throw new Refusal(`Storehouse cannot start:\n${problems.map((line) => `  - ${line}`).join('\n')}`);

  await installDependencies();
  const dir = dataDir();
  const [database] = await Promise.all([openShop(dir), build('api').then(() => build('web'))]);
  const tls = process.env.TLS_SELF_SIGNED === '1' ? await selfSignedCertificate(dir) : undefined;
  const isSecure = tls !== undefined || Boolean(process.env.TLS_CERT);
  const origin = `${isSecure ? 'https' : 'http'}://${nameOf(HOST)}:${PORT}`;
  const env = apiEnvironment(database, {
    PORT,
    HOST,
    SAMPLE_SHOP,
    ...(tls && { TLS_CERT: tls.cert, TLS_KEY: tls.key }),
  });
  running.push(await step('API answers', () => serveApi({ origin, env, onEvent: say })));
  greet(origin);
}

/** Opens the database, brings its tables up to date and loads the sample shop when it is empty. */
async function openShop(dir) {
  const label = DATABASE_URL ? 'database found' : 'database runs';
  const database = await step(label, () => openDatabase({ dir, databaseUrl: DATABASE_URL, onEvent: say }));
  running.push(database);
  await step('tables, routines and rights up to date', () => migrate(database));
  if (SAMPLE_SHOP === '1') await step('sample shop in place', () => seed(database));
  return database;
}

/** What a browser on this machine calls the address that the API listens on. */
function nameOf(host) {
  if (['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function greet(origin) {
  say(`\nOpen after ${duration(performance.now() - started)}. Ctrl-C closes the shop.\n`);
  say(`  Shop   ${origin}`);
  say(`  Admin  ${origin}/admin`);
  say(`  API    ${origin}/docs\n`);
  if (SAMPLE_SHOP === '1') {
    say('  Sign in as  admin@storehouse.example     storehouse-admin-demo');
    say('  or as       customer@storehouse.example  storehouse-customer-demo');
    say('  Pay less    WELCOME10, FREESHIP, 3FOR2       gift card DEMO-GIFT-CARD-0100 (€100)\n');
  } else {
    say('  The first administrator is made by: npm run create-admin -- you@example.com "Your Name"\n');
  }
}

onStopSignal({
  ask: async () => {
    say('\nClosing: requests under way are finished first.');
    await close();
    say('Closed.');
  },
  force: () => {
    for (const part of running) part.kill();
  },
});

main().catch(async (error) => {
  // Work that was cut short by closing has nothing to say.
  if (isClosing) return;
  await close();
  giveUp(error);
});
