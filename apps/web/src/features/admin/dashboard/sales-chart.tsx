import { formatMoney } from '@storehouse/domain';
import type { SalesDayDto } from '@storehouse/dto';
import { useState } from 'react';
import { shownDay } from '../parts/times';
import { SalesBars } from './sales-bars';
import styles from './sales-chart.module.css';

interface Props {
  days: SalesDayDto[];
  currency: string;
  timeZone: string;
}

/** Sales of the last days as bars, or as the same figures in a table. */
export function SalesChart({ days, currency, timeZone }: Props) {
  const [asTable, setAsTable] = useState(false);
  return (
    <section aria-labelledby="sales-chart-title">
      <div className={styles.head}>
        <h2 id="sales-chart-title">Sales a day</h2>
        <p>
          {currency}, tax included, last {days.length} days,{' '}
          {/^[+-]/.test(timeZone) ? `UTC${timeZone}` : `${timeZone} time`}
        </p>
        <button type="button" className={styles.switch} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          Show as table
        </button>
      </div>
      {asTable ? <SalesTable days={days} currency={currency} /> : <SalesBars days={days} currency={currency} />}
    </section>
  );
}

function SalesTable({ days, currency }: Omit<Props, 'timeZone'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label="Sales a day, table" tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">Sales a day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Orders</th>
            <th scope="col">Sales</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.date}>
              <th scope="row">{shownDay(day.date)}</th>
              <td>{day.orders.toLocaleString('en')}</td>
              <td>{formatMoney(day.salesMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
