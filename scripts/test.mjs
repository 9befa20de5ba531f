// `npm test`: every check of the project, from a fresh clone, with a throw-away database and a real browser.
//   npm test -- --only lint,jest      some of them (names as in the table at the end)
//   npm test -- --only jest cart      further words go to Jest
// TEST_DATABASE_URL runs the same checks on a MySQL or MariaDB server of your own.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { duration, giveUp, Refusal, say } from './lib/console.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { checkNode } from './lib/node-version.mjs';
import { inProject, ROOT } from './lib/paths.mjs';
import { run, runScript } from './lib/run.mjs';
import { onStopSignal } from './lib/stop-signal.mjs';
import { findProgram, installWithApt, mayInstall } from './lib/system-packages.mjs';
import { openTestShop } from './lib/test-shop.mjs';
import { tiedProcess } from './lib/tied-process.mjs';

const { only, jestArgs } = readArguments(process.argv.slice(2));
const results = [];
const dir = mkdtempSync(join(tmpdir(), 'storehouse-test-'));
let shop;

/** A tool of node_modules, run by this Node. */
const tool = (path, ...args) => runScript(`node_modules/${path}`, args, { cwd: ROOT });

const quietly = (_label, work) => work();

const CHECKS = {
  lint: () => tool('@biomejs/biome/bin/biome', 'check', '.'),
  imports: () =>
    tool('dependency-cruiser/bin/dependency-cruise.mjs', ...['apps', 'libs', 'database', 'tools', 'bench', 'e2e']),
  'dead-code': () => tool('knip/bin/knip.js'),
  types: () => tool('typescript7/bin/tsc', '-p', 'tsconfig.json'),
  'web-types': () => tool('typescript7/bin/tsc', '-p', 'apps/web/tsconfig.json'),
  'api-build': () => build('api', quietly),
  'web-build': () => build('web', quietly),
  openapi: () => runScript('dist/api/apps/api/src/openapi.js', ['--check'], { cwd: ROOT }),
  shop: async () => {
    if (results.some(({ name, failed }) => failed && name.endsWith('-build')))
      throw new Refusal('Not run: see the build.');
    shop = await openTestShop({
      dir,
      databaseUrl: process.env.TEST_DATABASE_URL,
      log: inProject('.cache/test-api.log'),
    });
  },
  launcher: async () => {
    const output = await run(process.execPath, ['--test', '--test-reporter=tap', 'scripts/test/'], { cwd: ROOT });
    return { passed: Number(/^# pass (\d+)/m.exec(output)?.[1]) };
  },
  'db-docs': () => {
    const env = shopEnv();
    return runScript('database/docs.ts', ['--check'], { cwd: ROOT, env: { ...env, DATABASE_URL: env.TEST_ADMIN_URL } });
  },
  jest: runJest,
  browser: runBrowser,
};

async function main() {
  checkNode();
  const started = performance.now();
  say('\nStorehouse: all checks\n');
  await installDependencies();
  // Two lanes for two cores; what needs both of them comes after.
  await Promise.all([
    inTurn('api-build', 'web-build', 'openapi', 'shop', 'db-docs'),
    inTurn('lint', 'imports', 'dead-code', 'types', 'web-types', 'launcher'),
  ]);
  await inTurn('jest', 'browser');
  await shop?.stop();
  report(started);
}

async function inTurn(...names) {
  for (const name of names.filter(isWanted)) await check(name);
}

function isWanted(name) {
  // The committed picture of the tables is in MariaDB's words.
  if (name === 'db-docs' && process.env.TEST_DATABASE_URL) return false;
  if (name === 'shop') return ['db-docs', 'jest', 'browser'].some(isWanted);
  return only.length === 0 || only.includes(name);
}

/** Runs one check; a failure is printed at once, remembered for the table, and stops nothing else. */
async function check(name) {
  const started = performance.now();
  const {
    passed = 1,
    failed = 0,
    skipped = 0,
    why,
  } = await Promise.resolve()
    .then(CHECKS[name])
    .then(
      (tests) => tests ?? {},
      (error) => ({ passed: 0, failed: 1, why: error instanceof Refusal ? error.message : error.stack }),
    );
  const ms = performance.now() - started;
  results.push({ name, passed, failed, skipped, ms });
  say(`  ${failed ? '✗' : '✓'} ${name.padEnd(44)} ${duration(ms).padStart(12)}`);
  if (why) say(`\n${why}\n`);
}

async function runJest() {
  const report = inProject('.cache/jest.json');
  const args = ['--json', `--outputFile=${report}`, '--maxWorkers=2', '--forceExit', ...jestArgs];
  const end = await showing(report, 'node_modules/jest/bin/jest.js', args, shopEnv());
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = readReport(report, end);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return counts(end, { passed: numPassedTests, failed, skipped: numPendingTests });
}

async function runBrowser() {
  const report = inProject('.cache/playwright.json');
  const env = { ...shopEnv(), CHROMIUM: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const end = await showing(report, 'node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], env);
  const { expected, unexpected, flaky, skipped } = readReport(report, end).stats;
  return counts(end, { passed: expected + flaky, failed: unexpected, skipped });
}

/** Runs a test program with its output on the screen; answers how it ended. */
async function showing(report, script, args, env) {
  rmSync(report, { force: true });
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  return tiedProcess(process.execPath, [script, ...args], { env: { ...env, ...plain }, cwd: ROOT }).exited;
}

function readReport(file, end) {
  if (!existsSync(file)) throw new Refusal(`No report was written (${end}).`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A program that failed although none of its tests did has failed once. */
function counts(end, { passed, failed, skipped }) {
  return { passed, failed: end === 'exit code 0' ? failed : Math.max(failed, 1), skipped };
}

function shopEnv() {
  if (!shop) throw new Refusal('Not run: the test shop is not open.');
  return { ...process.env, ...shop.env };
}

async function findChromium() {
  const find = () =>
    process.env.CHROMIUM || ['chromium', 'google-chrome'].map((name) => findProgram(name)).find(Boolean);
  if (!find() && mayInstall()) await installWithApt('chromium');
  if (find()) return find();
  throw new Refusal('No Chromium found: install the package chromium, or set CHROMIUM to the program of a Chromium.');
}

function report(started) {
  say(
    `\n  ${'check'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(8)}${'time'.padStart(14)}`,
  );
  for (const { name, passed, failed, skipped, ms } of results) {
    const numbers = [passed, failed, skipped].map((count) => String(count).padStart(8)).join('');
    say(`  ${name.padEnd(16)}${numbers}${duration(ms).padStart(14)}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  if (sum('failed') && shop) say('\n  The API’s log: .cache/test-api.log');
  say(`\n  ${duration(performance.now() - started)}\n`);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') ? 1 : 0;
}

function readArguments(args) {
  const at = args.indexOf('--only');
  if (at < 0) return { only: [], jestArgs: args };
  return { only: (args[at + 1] ?? '').split(','), jestArgs: args.toSpliced(at, 2) };
}

process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
onStopSignal({
  ask: async () => {
    await shop?.stop();
    process.exit(130);
  },
  force: () => {},
});

main().catch(giveUp);
