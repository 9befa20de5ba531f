import type { SalesDayDto } from '@storehouse/dto';

/** A bar with its place in the picture, in pixels. */
export interface Bar extends SalesDayDto {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Chart {
  bars: Bar[];
  /** Grid lines from zero up, in minor units, with their height in the picture. */
  ticks: { valueMinor: number; y: number }[];
}

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ that is not below the number: steps people count in. */
const roundStep = (atLeast: number): number => {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= atLeast) ?? 10;
  return factor * power;
};

/** Bars over a zero base line, with three grid lines at round amounts. `digits` are the decimals of the currency. */
export const chartOf = (days: SalesDayDto[], width: number, height: number, digits = 2): Chart => {
  const highest = Math.max(...days.map((day) => day.salesMinor), 10 ** digits);
  const step = roundStep(highest / 3);
  const top = step * 3;
  const heightOf = (minor: number) => (Math.max(minor, 0) / top) * height;
  const slot = width / Math.max(days.length, 1);
  return {
    bars: days.map((day, index) => ({
      ...day,
      x: index * slot + slot * 0.15,
      width: slot * 0.7,
      y: height - heightOf(day.salesMinor),
      height: heightOf(day.salesMinor),
    })),
    ticks: [0, 1, 2, 3].map((count) => ({ valueMinor: count * step, y: height - heightOf(count * step) })),
  };
};
