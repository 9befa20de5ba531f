/**
 * Proves that a crash costs no order and makes none: buyers place orders through a shop of its own while its API and its
 * database are killed without warning (SIGKILL) again and again. Whoever gets no answer asks again with the same key, as
 * any client may. In the end every acknowledged order is there exactly once, nothing is there that nobody asked for, and
 * the books agree.
 *
 *   npm run crash -- [--checkouts 2000] [--api-kills 20] [--database-kills 5] [--careless]
 *
 * --careless is the canary: the database no longer waits for the disk when it commits, so that orders must get lost.
 * TEST_DATABASE_URL takes a server of your own, on which it makes and empties the database shop_test_crash; its
 * connections are cut instead of its process being killed.
 */
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../scripts/lib/build.mjs';
import { onStopSignal } from '../scripts/lib/stop-signal.mjs';
import { type Checkout, checkOutAll, type Ended, placeAgain } from './crash/buyers';
import { findingsOf } from './crash/findings';
import { CrashingShop } from './crash/shop';

/** Buyers at once. */
const CROWD = 16;

interface Plan {
  checkouts: number;
  'api-kills': number;
  'database-kills': number;
  careless: boolean;
}

function readPlan(): Plan {
  const { values } = parseArgs({
    options: {
      checkouts: { type: 'string', default: '2000' },
      'api-kills': { type: 'string', default: '20' },
      'database-kills': { type: 'string', default: '5' },
      careless: { type: 'boolean', default: false },
    },
  });
  const { careless, ...counts } = values;
  for (const [name, value] of Object.entries(counts)) {
    if (!/^\d+$/.test(value)) throw new Error(`--${name} takes a whole number.`);
  }
  return {
    checkouts: Number(counts.checkouts),
    'api-kills': Number(counts['api-kills']),
    'database-kills': Number(counts['database-kills']),
    careless,
  };
}

/** Which blow falls when so many checkouts have ended: spread evenly, the database's among the API's. */
function blowsOf(plan: Plan): Map<number, 'api' | 'database'> {
  const blows = [
    ...Array.from({ length: plan['api-kills'] }, (_, at) => ({
      kind: 'api' as const,
      at: (at + 0.5) / plan['api-kills'],
    })),
    ...Array.from({ length: plan['database-kills'] }, (_, at) => ({
      kind: 'database' as const,
      at: (at + 0.5) / plan['database-kills'],
    })),
  ].sort((one, other) => one.at - other.at);
  return new Map(
    blows.map(({ kind }, index) => [Math.floor(((index + 1) * plan.checkouts) / (blows.length + 1)), kind]),
  );
}

async function main(): Promise<void> {
  const plan = readPlan();
  await build('api');
  const dir = mkdtempSync(join(tmpdir(), 'storehouse-crash-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const flags = plan.careless ? ['--innodb-flush-log-at-trx-commit=0'] : [];
  const shop = await CrashingShop.open(dir, flags, openSync(join(dir, 'api.log'), 'w'), plan.checkouts);
  onStopSignal({ ask: () => shop.close(), force: () => {} });
  try {
    const blows = blowsOf(plan);
    const outages: number[] = [];
    // One blow at a time; the next waits until the shop is back.
    let recovering = Promise.resolve();
    const checkouts: Checkout[] = shop.skus.map((sku) => ({ sku }));
    const started = performance.now();
    const ended = await checkOutAll(shop.origin, checkouts, CROWD, (count) => {
      const kind = blows.get(count);
      if (!kind) return;
      recovering = recovering
        .then(async () => {
          const struck = performance.now();
          await shop.strike(kind);
          outages.push(performance.now() - struck);
        })
        // A shop that does not come back would leave the buyers asking for ever.
        .catch(fail);
    });
    await recovering;
    const seconds = (performance.now() - started) / 1000;
    tell(ended, outages, seconds);

    const findings = await findingsOf(shop, ended);
    const unequal = await placeAgain(shop.origin, ended, CROWD);
    findings.push(...unequal);
    for (const finding of findings) console.log(`  ✗ ${finding}`);
    if (findings.length === 0) console.log('Every acknowledged order is there exactly once, and the books agree.');
    process.exitCode = findings.length === 0 ? 0 : 1;
  } finally {
    await shop.close();
  }
}

function tell(ended: Ended[], outages: number[], seconds: number): void {
  const acknowledged = ended.filter(({ number }) => number);
  const repeats = ended.reduce((sum, { repeats }) => sum + repeats, 0);
  const found = ended.filter(({ wasReplayed }) => wasReplayed).length;
  const times = ended.map(({ at }) => at).sort((one, other) => one - other);
  const gap = Math.max(...times.map((at, index) => at - (times[index - 1] ?? at)));
  console.log(
    [
      `${ended.length} checkouts in ${seconds.toFixed(1)} s through ${outages.length} blows`,
      `  ${acknowledged.length} orders acknowledged, ${ended.length - acknowledged.length} buyers told that it is sold out`,
      `  ${repeats} requests repeated; ${found} orders had been placed although the answer was lost`,
      `  longest time until a killed part served again ${(Math.max(0, ...outages) / 1000).toFixed(1)} s, longest gap between two answers ${(gap / 1000).toFixed(1)} s`,
    ].join('\n'),
  );
}

function fail(error: Error): never {
  console.error(error.stack ?? error.message);
  process.exit(1);
}

main().catch(fail);
