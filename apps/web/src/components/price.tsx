import { formatMoney } from '@storehouse/domain';
import { classNames } from '../lib/class-names';
import styles from './price.module.css';

interface Props {
  minor: number;
  /** The dearest variant; when higher than `minor` the price reads "from". */
  toMinor?: number;
  /** The price before a reduction. */
  wasMinor?: number | null;
  currency: string;
  /** `display` for the product page. */
  size?: 'normal' | 'display';
}

/** Whole per cents taken off, rounded down so that the shop never promises more than it gives. */
export const savedPercent = (minor: number, wasMinor: number | null | undefined): number =>
  wasMinor && wasMinor > minor ? Math.floor(((wasMinor - minor) * 100) / wasMinor) : 0;

/** What it costs; a reduced price stands beside the one before. */
export function Price({ minor, toMinor = minor, wasMinor, currency, size = 'normal' }: Props) {
  const reduced = savedPercent(minor, wasMinor) > 0;
  return (
    <span className={classNames(styles.price, styles[size])}>
      {reduced && <span className="visually-hidden">Now </span>}
      <span className={classNames(styles.now, reduced && styles.reduced)}>
        {toMinor > minor && <span className={styles.from}>from </span>}
        {formatMoney(minor, currency)}
      </span>
      {reduced && wasMinor && (
        <>
          <span className="visually-hidden">, before </span>
          <s className={styles.was}>{formatMoney(wasMinor, currency)}</s>
        </>
      )}
    </span>
  );
}
