import { requestIdOf, sentenceFor } from '../lib/problem';
import { Button } from './button';
import { Icon } from './icon';
import styles from './problem-note.module.css';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** Says what failed in a plain sentence, with the request id to quote and a way to try again. */
export function ProblemNote({ error, onRetry }: Props) {
  const requestId = requestIdOf(error);
  return (
    <div className={styles.note} role="alert">
      <Icon name="warning-circle" />
      <div>
        <p>{sentenceFor(error)}</p>
        {requestId && <p className={styles.id}>Request {requestId}</p>}
        {onRetry && (
          <Button variant="quiet" dense onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}
