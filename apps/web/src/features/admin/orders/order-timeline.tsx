import type { OrderEventDto } from '@storehouse/dto';
import { formatDateTime } from '../../../lib/dates';
import styles from './order-timeline.module.css';

const WORDS: Record<string, string> = {
  placed: 'Placed',
  packed: 'Packed',
  shipped: 'Shipped',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
  unpaid: 'Unpaid',
  authorised: 'Authorised',
  partially_paid: 'Partly paid',
  paid: 'Paid',
};
const wordOf = (status: string): string => WORDS[status] ?? status;

const sentenceOf = ({ kind, from, to }: OrderEventDto): string => {
  const move = from ? `${wordOf(from)} → ${wordOf(to)}` : wordOf(to);
  return kind === 'payment' ? `Payment: ${move}` : move;
};

/** Everything that happened to the order, the newest first. */
export function OrderTimeline({ events }: { events: OrderEventDto[] }) {
  const newestFirst = events.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className={styles.timeline}>
      {newestFirst.map((event) => (
        <li key={`${event.at} ${event.kind} ${event.to}`}>
          <p className={styles.what}>{sentenceOf(event)}</p>
          <p className={styles.who}>
            <time dateTime={event.at}>{formatDateTime(event.at)}</time>
            {event.actor && `, ${event.actor}`}
          </p>
          {event.note && <p className={styles.note}>{event.note}</p>}
        </li>
      ))}
    </ol>
  );
}
