import type { StockReason } from '@storehouse/domain';
import type { StockMovementDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { formatDateTime } from '../../../lib/dates';
import { adminPaths } from '../parts/admin-paths';
import styles from './stock.module.css';

const WORDS: Record<StockReason, string> = {
  receipt: 'Received',
  count: 'Counted',
  correction: 'Corrected',
  sale: 'Sold',
  cancellation: 'Order cancelled',
};

interface Props {
  movements: StockMovementDto[];
  onMore?: () => void;
  loading: boolean;
}

/** Every movement with its cause and person, the newest first. */
export function StockLedger({ movements, onMore, loading }: Props) {
  return (
    <section aria-labelledby="ledger-title">
      <h3 id="ledger-title">Ledger</h3>
      {movements.length === 0 ? (
        <p className={styles.quiet}>Nothing was booked yet.</p>
      ) : (
        <ol className={styles.ledger}>
          {movements.map((movement) => (
            <li key={movement.id}>
              <span className={styles.delta}>
                {movement.delta > 0 ? '+' : '−'}
                {Math.abs(movement.delta).toLocaleString('en')}
              </span>
              <span className={styles.cause}>
                {WORDS[movement.reason]}{' '}
                {movement.orderNumber && (
                  <Link to={adminPaths.order(movement.orderNumber)}>
                    <code>{movement.orderNumber}</code>
                  </Link>
                )}
                <small>
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
