import type { StockLevelDto, StockMovementDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { formatDateTime } from '../../../lib/dates';
import { adminPaths } from '../parts/admin-paths';
import styles from './stock.module.css';
import { REASON_WORDS, signed } from './stock-words';

interface Props {
  movements: StockMovementDto[];
  /** Where stock lies; the rows name their location when there are several. */
  levels: StockLevelDto[];
  onMore?: () => void;
  loading: boolean;
}

/** Every movement with its cause and person, the newest first. */
export function StockLedger({ movements, levels, onMore, loading }: Props) {
  const nameOf = (code: string) => levels.find(({ location }) => location === code)?.name ?? code;
  return (
    <section aria-labelledby="ledger-title">
      <h3 id="ledger-title">Ledger</h3>
      {movements.length === 0 ? (
        <p className={styles.quiet}>Nothing was booked yet.</p>
      ) : (
        <ol className={styles.ledger}>
          {movements.map((movement) => (
            <li key={movement.id}>
              <span className={styles.delta}>{signed(movement.delta)}</span>
              <span className={styles.cause}>
                {REASON_WORDS[movement.reason]}
                {movement.otherLocation && ` ${movement.delta < 0 ? 'to' : 'from'} ${nameOf(movement.otherLocation)}`}{' '}
                {movement.orderNumber && (
                  <Link to={adminPaths.order(movement.orderNumber)}>
                    <code>{movement.orderNumber}</code>
                  </Link>
                )}
                {movement.stocktakeId !== null && (
                  <Link to={`${adminPaths.stocktake}?stocktake=${movement.stocktakeId}`}>
                    stocktake {movement.stocktakeId}
                  </Link>
                )}
                <small>
                  {levels.length > 1 && `${nameOf(movement.location)}, `}
                  {formatDateTime(movement.at)}
                  {movement.actor && `, ${movement.actor}`}
                </small>
                {movement.note && <small>{movement.note}</small>}
              </span>
              <span className={styles.balance}>
                <span className="visually-hidden">then on hand </span>
                {movement.balanceAfter.toLocaleString('en')}
              </span>
            </li>
          ))}
        </ol>
      )}
      {onMore && (
        <Button dense busy={loading && 'Loading…'} onClick={onMore}>
          Load older
        </Button>
      )}
    </section>
  );
}
