import { minorDigits } from '@storehouse/domain';

/** Prices at which a band may begin, in whole units of the currency. */
const STEPS = [1, 2, 5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 10_000];
const BANDS_WANTED = 4;

/** A span of prices in minor units; open where `from` or `below` is null. */
export interface PriceBand {
  from: number | null;
  below: number | null;
}

/** The steps in minor units. Step n is from the n-th price to the next; step 0 lies below the first. */
export const priceSteps = (currency: string): number[] => STEPS.map((price) => price * 10 ** minorDigits(currency));

/**
 * Bands at round prices with about as many products in each, made from the number of products a step. None when all
 * prices lie within one step.
 */
export function priceBands(productsByStep: ReadonlyMap<number, number>, steps: readonly number[]): PriceBand[] {
  const total = [...productsByStep.values()].reduce((sum, products) => sum + products, 0);
  const filled = [...productsByStep.keys()].sort((a, b) => a - b);
  const cuts: number[] = [];
  let inBand = 0;
  for (const [at, step] of filled.entries()) {
    if (at > 0 && inBand >= total / BANDS_WANTED) {
      cuts.push(steps[step - 1] ?? 0);
      inBand = 0;
    }
    inBand += productsByStep.get(step) ?? 0;
  }
  if (cuts.length === 0) return [];
  return [null, ...cuts].map((from, at) => ({ from, below: cuts[at] ?? null }));
}

/** What the filter takes: "5000-14999". */
export const bandValue = ({ from, below }: PriceBand): string => `${from ?? ''}-${below === null ? '' : below - 1}`;

/** "Under €50", "€50 – €150", "€150 and over". */
export function bandLabel({ from, below }: PriceBand, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 });
  const show = (minor: number) => format.format(minor / 10 ** minorDigits(currency));
  if (from === null) return `Under ${show(below ?? 0)}`;
  return below === null ? `${show(from)} and over` : `${show(from)} – ${show(below)}`;
}

/** The band that a step lies in. */
export const bandOf = (bands: readonly PriceBand[], step: number, steps: readonly number[]): PriceBand | undefined => {
  const price = step === 0 ? 0 : (steps[step - 1] ?? 0);
  return bands.find(({ from, below }) => price >= (from ?? 0) && (below === null || price < below));
};
