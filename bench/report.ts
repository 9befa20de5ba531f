import type { Measured } from './load';
import type { Machine } from './machine';
import type { Figures, Scenario } from './scenarios/scenario';

/** A scenario with its figures, as it is kept in bench/results. */
export interface Result extends Figures {
  name: string;
  title: string;
  callers: number;
  promises: { text: string; isMet: boolean }[];
  /** Outcomes that are wrong, with their number. */
  mistakes: Record<string, number>;
}

/** A whole run. */
export interface Run {
  label: string;
  date: string;
  machine: Machine;
  /** Version of the database server. */
  database: string;
  secondsEach: number;
  results: Result[];
}

/** Puts figures beside what was promised. */
export function judged(scenario: Scenario, figures: Figures): Result {
  const { name, title, callers, promises, rightOutcomes } = scenario;
  const outcomes = Object.entries(figures.shop.outcomes);
  return {
    name,
    title,
    callers,
    ...figures,
    promises: promises.map(({ text, isMet }) => ({ text, isMet: isMet(figures.shop) })),
    mistakes: Object.fromEntries(outcomes.filter(([outcome]) => !rightOutcomes.test(outcome))),
  };
}

/** The run as a table in Markdown, which also reads well in a terminal. */
export function tableOf({ label, date, machine, database, secondsEach, results }: Run): string {
  const rows = [
    [
      'scenario',
      'callers',
      '/s',
      'p50',
      'p95',
      'p99 ms',
      'CPU-ms',
      'SQL',
      'others',
      'limit of the machine',
      'of it',
      'promised',
    ],
    ...results.map((result) => rowOf(result)),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [
    `${label}, ${date.slice(0, 16).replace('T', ' ')} UTC: ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB,`,
    `Node ${machine.node}, ${database}, ${secondsEach} s each.`,
    '',
    lines[0],
    rule,
    ...lines.slice(1),
    ...results.flatMap(mistakesOf),
  ].join('\n');
}

function rowOf({ title, callers, shop, limit, promises }: Result): string[] {
  return [
    title,
    String(callers),
    count(shop.perSecond),
    time(shop.p50),
    time(shop.p95),
    time(shop.p99),
    cpuOf(shop),
    shop.statements.toFixed(1),
    shop.othersCores === undefined ? 'not known' : shop.othersCores.toFixed(1),
    `${count(limit.measured.perSecond)}/s ${limit.what}`,
    `${Math.round((shop.perSecond / limit.measured.perSecond) * 100)} %`,
    promises.map(({ text, isMet }) => `${text} ${isMet ? 'met' : 'NOT MET'}`).join(', '),
  ];
}

const cpuOf = ({ cpuMs }: Measured): string =>
  cpuMs ? `${cpuMs.server.toFixed(2)} + ${cpuMs.database.toFixed(2)}` : 'not known';

const mistakesOf = ({ title, mistakes }: Result): string[] =>
  Object.entries(mistakes).map(([outcome, times]) => `WRONG in "${title}": ${outcome}, ${times} times`);

const count = (value: number): string => Math.round(value).toLocaleString('en');
const time = (ms: number): string => ms.toFixed(ms < 10 ? 1 : 0);
