// `npm run test:up`: keeps a test shop open, so that single tests run against it again and again:
// npx jest --selectProjects api, npx playwright test. The shop is new at each start.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { giveUp, say, step } from './lib/console.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { checkNode } from './lib/node-version.mjs';
import { inProject } from './lib/paths.mjs';
import { onStopSignal } from './lib/stop-signal.mjs';
import { openTestShop } from './lib/test-shop.mjs';

const dir = inProject('.cache/test-shop');
const note = inProject('.cache/test-env.json');
let shop;

onStopSignal({
  ask: async () => {
    rmSync(note, { force: true });
    await shop?.stop();
  },
  force: () => rmSync(note, { force: true }),
});

async function main() {
  checkNode();
  await installDependencies();
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  shop = await step('test shop open', () =>
    openTestShop({ dir, databaseUrl: process.env.TEST_DATABASE_URL, log: inProject('.cache/test-api.log') }),
  );
  writeFileSync(note, `${JSON.stringify(shop.env, null, 2)}\n`, { mode: 0o600 });
  say(`\n${shop.env.BASE_URL}  (log: .cache/test-api.log, environment: .cache/test-env.json). Ctrl-C closes it.`);
}

main().catch(giveUp);
