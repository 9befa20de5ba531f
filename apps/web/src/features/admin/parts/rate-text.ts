import { parseMoney, RATE_MAX_BP } from '@storehouse/domain';

/** Hundredths of a per cent as an editable number: 1250 → "12.5". */
export const rateText = (bp: number | null | undefined): string =>
  bp === null || bp === undefined ? '' : String(bp / 100);

/** "12.5%" for people. */
export const shownRate = (bp: number): string => `${rateText(bp)}%`;

/** What people type ("12.5", "12,5") as hundredths of a per cent; undefined when it is none up to 100 %. */
export const parseRate = (text: string): number | undefined => {
  // A per cent has two decimals here, as a euro has.
  const bp = parseMoney(text.replace('%', '').trim(), 'EUR');
  return bp !== undefined && bp <= RATE_MAX_BP ? bp : undefined;
};
