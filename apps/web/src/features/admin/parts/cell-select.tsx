import { type ComponentProps, useId } from 'react';
import { Select } from '../../../components/select';
import styles from './cell-input.module.css';

interface Props extends Omit<ComponentProps<typeof Select>, 'dense'> {
  /** The name for assistive technology; the column's head shows it. */
  label: string;
  error?: string;
}

/** A dense menu without a visible label, for rows; its error stands right below. */
export function CellSelect({ label, error, ...select }: Props) {
  const errorId = useId();
  return (
    <span className={styles.cell}>
      <Select
        {...select}
        dense
        className={styles.full}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
      />
      {error && (
        <span id={errorId} className={styles.error}>
          {error}
        </span>
      )}
    </span>
  );
}
