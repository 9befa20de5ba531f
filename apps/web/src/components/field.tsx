import { type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names';
import styles from './field.module.css';
import { Icon } from './icon';

/** What a control takes from its field, so that label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props {
  label: string;
  /** How to fill it in, read before typing. */
  hint?: ReactNode;
  /** What is wrong, in a sentence. */
  error?: string;
  optional?: boolean;
  /** Labels only for screen readers, where a picture or table says the same. */
  hideLabel?: boolean;
  /** For error summaries that link here; made up when left out. */
  id?: string;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}

/** Label above, hint below the label, control, error below the control. */
export function Field({ label, hint, error, optional, hideLabel, id: givenId, className, children }: Props) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={classNames(styles.field, error && styles.invalid, className)}>
      <label className={classNames(styles.label, hideLabel && 'visually-hidden')} htmlFor={id}>
        {label} {optional && <span className={styles.optional}>(optional)</span>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="warning-circle" size={18} /> {error}
        </p>
      )}
    </div>
  );
}
