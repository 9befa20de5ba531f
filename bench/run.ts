/**
 * Measures a shop of its own on this machine, each scenario beside what the machine could do without a shop between.
 *
 *   npm run bench -- [scenario…] [--seconds 6] [--label text] [--patience 0]
 *
 * The label names the file in bench/results; "baseline" is the one that is kept with the project.
 * With patience each scenario waits up to so many seconds for others on the machine to be quiet.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { quiet, thisMachine } from './machine';
import { judged, type Result, type Run, tableOf } from './report';
import { BUYING } from './scenarios/buying';
import { FLASH_SALE } from './scenarios/flash-sale';
import { READING } from './scenarios/reading';
import { openShop } from './shop';

const SCENARIOS = [...READING, ...BUYING, FLASH_SALE];
const LONGEST_SECONDS = 60;
const LONGEST_PATIENCE = 3600;

interface Options {
  names: string[];
  seconds: number;
  patience: number;
  label: string;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '6' },
      patience: { type: 'string', default: '0' },
      label: { type: 'string', default: 'latest' },
    },
  });
  const known = SCENARIOS.map(({ name }) => name);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No such scenario: ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  const seconds = Number(values.seconds);
  if (!(seconds >= 1 && seconds <= LONGEST_SECONDS)) throw new Error(`--seconds takes 1 to ${LONGEST_SECONDS}.`);
  const patience = Number(values.patience);
  if (!(patience >= 0 && patience <= LONGEST_PATIENCE)) throw new Error(`--patience takes 0 to ${LONGEST_PATIENCE}.`);
  if (!/^[\w-]+$/.test(values.label)) throw new Error('--label takes letters, digits, _ and -.');
  return { names: positionals.length > 0 ? positionals : known, seconds, patience, label: values.label };
}

async function main(): Promise<void> {
  const { names, seconds, patience, label } = readOptions();
  const machine = thisMachine();
  console.log('Opening a shop with 1,000 products …');
  const shop = await openShop();
  const results: Result[] = [];
  try {
    for (const scenario of SCENARIOS.filter(({ name }) => names.includes(name))) {
      await quiet(patience);
      console.log(`${scenario.title} …`);
      results.push(judged(scenario, await scenario.run({ shop, seconds })));
    }
  } finally {
    await shop.stop();
  }
  const run: Run = {
    label,
    date: new Date().toISOString(),
    machine,
    database: shop.databaseVersion,
    secondsEach: seconds,
    results,
  };
  const file = keep(run);
  console.log(`\n${tableOf(run)}\n\nKept in ${file}`);
  if (results.some(({ mistakes }) => Object.keys(mistakes).length > 0)) process.exitCode = 1;
}

function keep(run: Run): string {
  const file = join('bench', 'results', ...(run.label === 'baseline' ? [] : ['latest']), `${run.label}.json`);
  const path = join(__dirname, '..', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(run, null, 2)}\n`);
  return file;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
