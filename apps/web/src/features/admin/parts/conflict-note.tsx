import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button';
import { Note } from '../../../components/note';
import styles from './conflict-note.module.css';
import type { Difference } from './differences';

interface Props {
  /** What was changed: "this product", "the taxes". */
  what: string;
  differences: Difference[];
  onSaveMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved first: shows both states and lets the person choose. Nothing typed is lost until then. */
export function ConflictNote({ what, differences, onSaveMine, onTakeTheirs }: Props) {
  const place = useRef<HTMLDivElement>(null);
  // Saving starts anywhere on a long page; the choice must be seen.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={place} className={styles.place}>
      <Note tone="warn" live>
        <p className={styles.title}>Someone else changed {what} meanwhile. Yours is not saved yet.</p>
        {differences.length > 0 && (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <caption className="visually-hidden">What differs</caption>
              <thead>
                <tr>
                  <th scope="col">Field</th>
                  <th scope="col">Here</th>
                  <th scope="col">Saved by someone else</th>
                </tr>
              </thead>
              <tbody>
                {differences.map(({ label, mine, theirs: other }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{mine || '–'}</td>
                    <td>{other || '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p className={styles.buttons}>
          <Button dense onClick={onSaveMine}>
            Save mine over it
          </Button>
          <Button dense onClick={onTakeTheirs}>
            Take theirs, drop mine
          </Button>
        </p>
      </Note>
    </div>
  );
}
