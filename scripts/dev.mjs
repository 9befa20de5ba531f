// `npm run dev`: the shop in watch mode. The API restarts and the web app reloads when a file is saved.
import { forgetBuild, VITE_ENV } from './lib/build.mjs';
import { giveUp, Refusal, say, step } from './lib/console.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { checkNode } from './lib/node-version.mjs';
import { ROOT } from './lib/paths.mjs';
import { dataDir } from './lib/settings.mjs';
import { apiEnvironment, migrate, openDatabase, seed } from './lib/shop.mjs';
import { startProblems } from './lib/start-checks.mjs';
import { onStopSignal } from './lib/stop-signal.mjs';
import { tiedProcess } from './lib/tied-process.mjs';

const { PORT = '3000', DATABASE_URL } = process.env;
const running = [];

/** A tool of node_modules that runs until it is stopped. */
function watcher(script, args, env) {
  const child = tiedProcess(process.execPath, [`node_modules/${script}`, ...args], { env, cwd: ROOT });
  running.push(child);
}

async function main() {
  checkNode();
  const problems = await startProblems();
  if (problems.length) throw new Refusal(problems.join('\n'));
  await installDependencies();
  const database = await step('database runs', () =>
    openDatabase({ dir: dataDir(), databaseUrl: DATABASE_URL, onEvent: say }),
  );
  running.push(database);
  await step('tables, routines and rights up to date', () => migrate(database));
  await step('sample shop in place', () => seed(database));
  // What the watcher leaves in dist may be half of a change.
  forgetBuild('api');
  const api = apiEnvironment(database, { PORT, SAMPLE_SHOP: '1', LOG_FORMAT: process.env.LOG_FORMAT || 'pretty' });
  watcher('@nestjs/cli/bin/nest.js', ['start', 'api', '--watch', '--preserveWatchOutput'], api);
  say(`\nThe web app, reloading: http://localhost:5173. The API, restarting: http://localhost:${PORT}/docs\n`);
  watcher('vite/bin/vite.js', ['-c', 'apps/web/vite.config.mts', '--clearScreen', 'false'], {
    ...process.env,
    ...VITE_ENV,
    API_URL: `http://127.0.0.1:${PORT}`,
  });
}

onStopSignal({
  ask: async () => {
    for (const part of running.toReversed()) await part.stop();
  },
  force: () => {
    for (const part of running) part.kill();
  },
});

main().catch(giveUp);
