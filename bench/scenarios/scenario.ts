import type { Measured } from '../load';
import type { BenchShop } from '../shop';

/** What a scenario works with. */
export interface Bench {
  shop: BenchShop;
  /** How long each load lasts. */
  seconds: number;
}

/** What we promise of a scenario; each is compared with its own measurement. */
export interface Promised {
  text: string;
  isMet: (measured: Measured) => boolean;
}

/** What the same machine does in the same run without our shop between. */
export interface Limit {
  what: string;
  measured: Measured;
}

export interface Figures {
  shop: Measured;
  limit: Limit;
}

/** Something people do in a shop, many at a time. */
export interface Scenario {
  name: string;
  title: string;
  /** How many do it side by side. */
  callers: number;
  promises: Promised[];
  /** Outcomes that are right; every other one is a mistake of the shop. */
  rightOutcomes: RegExp;
  run: (bench: Bench) => Promise<Figures>;
}

/** So many a second or more. */
export const atLeast = (perSecond: number): Promised => ({
  text: `≥ ${perSecond.toLocaleString('en')}/s`,
  isMet: (measured) => measured.perSecond >= perSecond,
});

/** 99 of 100 are done in so many milliseconds. */
export const p99Within = (ms: number): Promised => ({
  text: `p99 ≤ ${ms} ms`,
  isMet: (measured) => measured.p99 <= ms,
});

/** CPU of API and database for one operation. */
export const cpuWithin = (ms: number): Promised => ({
  text: `≤ ${ms} CPU-ms`,
  isMet: ({ cpuMs }) => cpuMs !== undefined && cpuMs.server + cpuMs.database <= ms,
});

/** Statements that one operation sends to the database. */
export const statementsWithin = (count: number): Promised => ({
  text: `≤ ${count} SQL`,
  // A handful of statements of the bench itself is spread over all operations.
  isMet: ({ statements }) => statements <= count + 0.05,
});
