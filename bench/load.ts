import { type CpuMs, cpuMsOf } from './machine';

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
  /** Statements that the database received for one operation. */
  statements: number;
}

/** Counts the statements that the database received so far. */
export type StatementCount = () => Promise<number>;

/**
 * Lets callers repeat their operations side by side, each without a pause, for a while: a closed loop. What comes before
 * the warm-up's end is not counted.
 */
export async function drive(callers: Operation[], seconds: number, statements: StatementCount): Promise<Measured> {
  await repeat(callers, WARM_UP_SECONDS, () => {});

  const times: number[] = [];
  const outcomes: Record<string, number> = {};
  const [cpuBefore, statementsBefore] = [cpuMsOf(), await statements()];
  const elapsed = await repeat(callers, seconds, (outcome, ms) => {
    times.push(ms);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  });
  return summary(times, outcomes, elapsed, cpuBefore, (await statements()) - statementsBefore);
}

/** Starts all operations in the same moment, each once. One that fails is an outcome, too. */
export async function stampede(operations: (() => Promise<string>)[], statements: StatementCount): Promise<Measured> {
  const times: number[] = [];
  const outcomes: Record<string, number> = {};
  const [cpuBefore, statementsBefore] = [cpuMsOf(), await statements()];
  const started = performance.now();
  await Promise.all(
    operations.map(async (operation) => {
      const outcome = await operation().catch((error: Error) => error.message);
      times.push(performance.now() - started);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  return summary(times, outcomes, elapsed, cpuBefore, (await statements()) - statementsBefore);
}

/** Seconds until the last caller was done. */
async function repeat(callers: Operation[], seconds: number, note: (outcome: string, ms: number) => void) {
  const started = performance.now();
  const end = started + seconds * 1000;
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
  return (performance.now() - started) / 1000;
}

function summary(
  times: number[],
  outcomes: Record<string, number>,
  seconds: number,
  cpuBefore: CpuMs | undefined,
  statements: number,
): Measured {
  const sorted = Float64Array.from(times).sort();
  const operations = Math.max(sorted.length, 1);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const cpuNow = cpuMsOf();
  return {
    operations: sorted.length,
    seconds: rounded(seconds),
    perSecond: rounded(sorted.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    outcomes,
    cpuMs: cpuBefore &&
      cpuNow && {
        server: rounded((cpuNow.server - cpuBefore.server) / operations),
        database: rounded((cpuNow.database - cpuBefore.database) / operations),
        load: rounded((cpuNow.load - cpuBefore.load) / operations),
      },
    statements: rounded(statements / operations),
  };
}

const rounded = (value: number): number => Number(value.toPrecision(4));
