/**
 * Money is an integer of minor units and an ISO 4217 code: { amountMinor: 81999, currency: 'EUR' } is 819.99 euro.
 * Digits after the point come from ISO 4217, not from Intl, which deviates (HUF: ISO 2, Intl 0).
 */

/** ISO 4217:2015 minor unit exponents that are not 2 (list one, active currencies). */
// biome-ignore format: a table reads best in rows
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3, BIF: 0, CLF: 4, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3, LYD: 3,
  OMR: 3, PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, UYW: 4, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
};

/** Digits after the decimal point of a currency by ISO 4217. */
export const minorDigits = (currency: string): number => EXPONENTS[currency] ?? 2;

/** The amount for people, in their locale: formatMoney(81999, 'EUR', 'en') is "€819.99". */
export const formatMoney = (amountMinor: number, currency: string, locale = 'en'): string => {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amountMinor / 10 ** digits);
};

/**
 * Reads what people type ("11.99", "11,99", "1,234.50", "1.234,50", "12") as minor units; undefined when it is no
 * amount of that currency (letters, a sign, more decimals than the currency has).
 */
export const parseMoney = (text: string, currency: string): number | undefined => {
  const digits = minorDigits(currency);
  const match = /^(\d{1,3}(?:[ ',.\u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const whole = match[1]?.replace(/\D/g, '') ?? '';
  const fraction = match[2] ?? '';
  if (fraction.length > digits) return undefined;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
};
