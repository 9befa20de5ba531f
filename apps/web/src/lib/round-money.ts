import { formatMoney } from '@storehouse/domain';

/** An amount in running text: "€50" rather than "€50.00", but "€49.90". */
export const roundMoney = (minor: number, currency: string): string =>
  formatMoney(minor, currency).replace(/\.00$/, '');
