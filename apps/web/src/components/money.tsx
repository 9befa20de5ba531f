import { formatMoney } from '@storehouse/domain';

interface Props {
  minor: number;
  /** ISO 4217. */
  currency: string;
}

/** An amount for people, with figures of equal width. */
export function Money({ minor, currency }: Props) {
  return <span className="num">{formatMoney(minor, currency)}</span>;
}
