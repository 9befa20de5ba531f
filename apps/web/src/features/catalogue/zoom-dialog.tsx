import type { ImageDto } from '@storehouse/dto';
import { type HTMLAttributes, useEffect, useState } from 'react';
import { Dialog } from '../../components/dialog';
import { IconButton } from '../../components/icon-button';
import { Picture } from '../../components/picture';
import { classNames } from '../../lib/class-names';
import styles from './zoom-dialog.module.css';

interface Props {
  image: ImageDto | null;
  /** "2 of 4" */
  position: string;
  /** Goes to another picture; undefined when there is only one. */
  onStep: ((by: number) => void) | undefined;
  open: boolean;
  onClose: () => void;
  /** Keys and swipes, the same as beside the gallery; in full size they move the picture about. */
  gestures: HTMLAttributes<HTMLDivElement>;
}

/** A picture as large as the screen allows; a press shows it in full size, to be moved about. */
export function ZoomDialog({ image, position, onStep, open, onClose, gestures }: Props) {
  const [full, setFull] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture, or a new look, begins small
  useEffect(() => setFull(false), [image, open]);
  return (
    <Dialog open={open} onClose={onClose} title={`Picture ${position}`} size="full">
      <div className={styles.zoom} {...(full ? {} : gestures)}>
        <div className={styles.stage}>
          <button
            type="button"
            className={classNames(styles.picture, full && styles.full)}
            aria-pressed={full}
            aria-label="Full size"
            onClick={() => setFull(!full)}
          >
            <Picture image={image} sizes="1024px" />
          </button>
        </div>
        {onStep && (
          <div className={styles.steps}>
            <IconButton icon="caret-left" label="Previous picture" onClick={() => onStep(-1)} />
            <span>{position}</span>
            <IconButton icon="caret-right" label="Next picture" onClick={() => onStep(1)} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
