import { useQuery } from '@tanstack/react-query';
import { chooseCurrency, currencyName, useChosenCurrency } from '../lib/currency';
import { shop } from '../lib/shop';
import styles from './currency-switch.module.css';

/** The currency of all prices; the choice is kept on this device. Not there while the shop has only one. */
export function CurrencySwitch() {
  const chosen = useChosenCurrency();
  const { data } = useQuery(shop);
  if (!data || data.currencies.length < 2) return null;
  return (
    <label className={styles.switch}>
      <span className={styles.label}>Currency</span>
      <select
        className={styles.select}
        value={chosen ?? data.currency}
        onChange={(event) => chooseCurrency(event.target.value)}
      >
        {data.currencies.map(({ code }) => (
          <option key={code} value={code}>
            {code} – {currencyName(code)}
          </option>
        ))}
      </select>
    </label>
  );
}
