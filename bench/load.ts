import { type CpuMs, cpuMsOf, machineMs } from './machine';

const WARM_UP_SECONDS = 1.5;

/** One thing a caller does, answering how it ended ("200", "409 OUT_OF_STOCK"), or undefined when there is no more to do. */
export type Operation = () => Promise<string | undefined>;

/** What a load came to. Times are milliseconds of one operation, which may be several requests. */
export interface Measured {
  operations: number;
  seconds: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** How the operations ended. */
  outcomes: Record<string, number>;
  /** CPU of each process for one operation; missing where the system does not tell. */
  cpuMs?: CpuMs;
  /** Cores that programs of others kept busy meanwhile: what is measured beside them is too low. */
  othersCores?: number;
  /** Statements that the database received for one operation. */
  statements: number;
}

/** Counts the statements that the database received so far. */
export type StatementCount = () => Promise<number>;

/** What has been used up at one moment. */
interface Meters {
  at: number;
  machineMs: number;
  cpuMs: CpuMs | undefined;
  statements: number;
}

const readMeters = async (statements: StatementCount): Promise<Meters> => ({
  statements: await statements(),
  machineMs: machineMs(),
  cpuMs: cpuMsOf(),
  at: performance.now(),
});

/**
 * Lets callers repeat their operations side by side, each without a pause, for a while: a closed loop. What comes before
 * the warm-up's end is not counted.
 */
export async function drive(callers: Operation[], seconds: number, statements: StatementCount): Promise<Measured> {
  await repeat(callers, WARM_UP_SECONDS, () => {});

  const times: number[] = [];
  const outcomes: Record<string, number> = {};
  const before = await readMeters(statements);
  await repeat(callers, seconds, (outcome, ms) => {
    times.push(ms);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  });
  return summary(times, outcomes, before, performance.now(), await readMeters(statements));
}

/** Starts all operations in the same moment, each once. One that fails is an outcome, too. */
export async function stampede(operations: (() => Promise<string>)[], statements: StatementCount): Promise<Measured> {
  const times: number[] = [];
  const outcomes: Record<string, number> = {};
  const before = await readMeters(statements);
  await Promise.all(
    operations.map(async (operation) => {
      const outcome = await operation().catch((error: Error) => error.message);
      times.push(performance.now() - before.at);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }),
  );
  return summary(times, outcomes, before, performance.now(), await readMeters(statements));
}

async function repeat(callers: Operation[], seconds: number, note: (outcome: string, ms: number) => void) {
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    callers.map(async (operation) => {
      for (let now = performance.now(); now < end; ) {
        const outcome = await operation();
        if (outcome === undefined) return;
        const done = performance.now();
        note(outcome, done - now);
        now = done;
      }
    }),
  );
}

function summary(
  times: number[],
  outcomes: Record<string, number>,
  before: Meters,
  endedAt: number,
  after: Meters,
): Measured {
  const sorted = Float64Array.from(times).sort();
  const seconds = (endedAt - before.at) / 1000;
  const each = (used: number) => rounded(used / Math.max(sorted.length, 1));
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    operations: sorted.length,
    seconds: rounded(seconds),
    perSecond: rounded(sorted.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    outcomes,
    ...cpuBetween(before, after, each),
    statements: each(after.statements - before.statements),
  };
}

function cpuBetween(
  before: Meters,
  after: Meters,
  each: (used: number) => number,
): Pick<Measured, 'cpuMs' | 'othersCores'> {
  if (!before.cpuMs || !after.cpuMs) return {};
  const server = after.cpuMs.server - before.cpuMs.server;
  const database = after.cpuMs.database - before.cpuMs.database;
  const load = after.cpuMs.load - before.cpuMs.load;
  const others = after.machineMs - before.machineMs - server - database - load;
  return {
    cpuMs: { server: each(server), database: each(database), load: each(load) },
    othersCores: rounded(Math.max(others, 0) / (after.at - before.at)),
  };
}

const rounded = (value: number): number => Number(value.toPrecision(4));
