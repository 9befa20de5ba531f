import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import styles from './media.module.css';
import type { Uploads } from './use-uploads';

/** Pictures on their way: how far each is, or why it did not arrive. */
export function UploadList({ uploads: { uploads, drop, retry }, waiting }: { uploads: Uploads; waiting: boolean }) {
  if (uploads.length === 0) return null;
  return (
    <ul className={styles.uploads} aria-label="Pictures on their way">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <span className={styles.file}>{upload.file.name}</span>
          {upload.error ? (
            <>
              <span role="alert" className={styles.error}>
                {upload.error}
              </span>
              {!upload.isHopeless && (
                <Button variant="quiet" dense onClick={() => retry(upload)}>
                  Try again
                </Button>
              )}
            </>
          ) : waiting && upload.progress === 0 ? (
            <span className={styles.state}>waits for saving</span>
          ) : (
            <progress value={upload.progress} aria-label={`Sending ${upload.file.name}`} />
          )}
          {(upload.error || waiting) && (
            <IconButton icon="x" label={`Leave out ${upload.file.name}`} onClick={() => drop(upload.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}
