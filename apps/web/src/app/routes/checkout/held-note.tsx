import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { formatTime } from '../../../lib/dates';
import styles from './held-note.module.css';

interface Props {
  /** ISO 8601; null while nothing is held. */
  until: string | null;
  /** The time is up. */
  isOver: boolean;
  onKeepAgain: () => void;
}

/** How long the goods are kept for this checkout. */
export function HeldNote({ until, isOver, onKeepAgain }: Props) {
  return (
    <div role="status" className={styles.held}>
      {until && !isOver && (
        <p>
          <Icon name="clock" size={18} /> We keep these for you until {formatTime(until)}.
        </p>
      )}
      {until && isOver && (
        <p>
          <Icon name="clock" size={18} /> The time is up: others can buy these goods now.
          <Button variant="quiet" dense onClick={onKeepAgain}>
            Keep them again
          </Button>
        </p>
      )}
    </div>
  );
}
