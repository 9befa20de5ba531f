import { Button } from '../../../components/button';
import styles from './pager.module.css';
import type { ListState } from './use-list-state';

/** The pages of a list, by cursor. */
export function Pager({ list, nextCursor }: { list: ListState; nextCursor: string | null }) {
  if (!list.cursor && !nextCursor) return null;
  return (
    <nav aria-label="Pages" className={styles.pager}>
      <Button dense disabled={!list.cursor} onClick={list.previous}>
        Previous page
      </Button>
      <Button dense disabled={!nextCursor} onClick={() => nextCursor && list.next(nextCursor)}>
        Next page
      </Button>
    </nav>
  );
}
