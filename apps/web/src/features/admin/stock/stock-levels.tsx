import type { StockDto } from '@storehouse/dto';
import { plural } from '../../../lib/plural';
import styles from './stock.module.css';

const FIGURES = { onHand: 'On hand', held: 'Held', available: 'Available' } as const;
type Figure = keyof typeof FIGURES;

/** What is there: in all, and at each location when there are several. */
export function StockLevels({ stock }: { stock: StockDto }) {
  return (
    <>
      <dl className={styles.figures}>
        {(Object.keys(FIGURES) as Figure[]).map((figure) => (
          <div key={figure}>
            <dt>{FIGURES[figure]}</dt>
            <dd>{stock[figure].toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      {stock.owed > 0 && <p className={styles.quiet}>Orders wait for {plural(stock.owed, 'piece')}.</p>}
      {stock.levels.length > 1 && (
        <table className={styles.levels}>
          <caption className="visually-hidden">By location</caption>
          <thead>
            <tr>
              <th scope="col">Location</th>
              {Object.values(FIGURES).map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stock.levels.map((level) => (
              <tr key={level.location}>
                <th scope="row">
                  {level.name}
                  {!level.isActive && <small> not active</small>}
                </th>
                {(Object.keys(FIGURES) as Figure[]).map((figure) => (
                  <td key={figure}>{level[figure].toLocaleString('en')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
