import { minorDigits, parseMoney } from '@storehouse/domain';

/** Minor units as an editable number: 1199 EUR → "11.99". */
export const moneyText = (minor: number | null | undefined, currency: string): string => {
  if (minor === null || minor === undefined) return '';
  const digits = minorDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
};

/** What somebody typed, in the shop's form when it can be read ("11,9" → "11.90"), otherwise as it was. */
export const tidyMoney = (text: string, currency: string): string => {
  const minor = parseMoney(text, currency);
  return minor === undefined ? text : moneyText(minor, currency);
};
