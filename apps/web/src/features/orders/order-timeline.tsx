import type { OrderEventDto } from '@storehouse/dto';
import { formatDateTime } from '../../lib/dates';
import styles from './order-timeline.module.css';

const WORDS: Record<string, string> = {
  placed: 'Placed',
  packed: 'Packed',
  shipped: 'Shipped',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
  paid: 'Paid',
  partially_paid: 'Partly paid',
  authorised: 'Payment authorised',
  unpaid: 'Payment awaited',
};

/** What happened to an order, and when. */
export function OrderTimeline({ history }: { history: readonly OrderEventDto[] }) {
  return (
    <ol className={styles.timeline}>
      {history
        .filter(({ kind, to }) => kind === 'order' || to !== 'unpaid')
        .map(({ kind, to, at, note }) => (
          <li key={kind + to + at}>
            <strong>{WORDS[to] ?? to}</strong>
            <time dateTime={at}>{formatDateTime(at)}</time>
            {note && <p>{note}</p>}
          </li>
        ))}
    </ol>
  );
}
