import { type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';
import { useModal } from './use-modal';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Stays in view at the lower edge: the buttons. */
  footer?: ReactNode;
  /** `wide` for tables, `full` for pictures. */
  size?: 'normal' | 'wide' | 'full';
  children: ReactNode;
}

interface SurfaceProps extends Omit<Props, 'size'> {
  className: string | undefined;
}

function Surface({ open, onClose, title, footer, className, children }: SurfaceProps) {
  const dialog = useModal(open, onClose);
  const titleId = useId();
  return (
    <dialog ref={dialog} className={classNames(styles.surface, className)} aria-labelledby={titleId}>
      {open && (
        <div className={styles.frame}>
          <div className={styles.header}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <IconButton icon="x" label="Close" onClick={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {footer && <div className={styles.footer}>{footer}</div>}
        </div>
      )}
    </dialog>
  );
}

/** Asks or shows something over the page. Esc, the cross and a press outside close it. */
export function Dialog({ size = 'normal', ...props }: Props) {
  return <Surface {...props} className={classNames(styles.dialog, size !== 'normal' && styles[size])} />;
}

interface DrawerProps extends Omit<Props, 'size'> {
  /** `end` for the cart and the admin, `bottom` for filters on a phone. */
  side?: 'end' | 'bottom';
}

/** Slides in from an edge; the page behind rests meanwhile. */
export function Drawer({ side = 'end', ...props }: DrawerProps) {
  return <Surface {...props} className={classNames(styles.drawer, styles[side])} />;
}
