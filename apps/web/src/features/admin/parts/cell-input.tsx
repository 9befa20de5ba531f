import { type ComponentProps, useId } from 'react';
import { TextInput } from '../../../components/text-input';
import { classNames } from '../../../lib/class-names';
import styles from './cell-input.module.css';

interface Props extends Omit<ComponentProps<typeof TextInput>, 'dense'> {
  /** The name for assistive technology; in a table the column's head shows it. */
  label: string;
  error?: string;
  numeric?: boolean;
  mono?: boolean;
}

/** A dense input without a visible label, for tables and rows; its error stands right below. */
export function CellInput({ label, error, numeric, mono, className, ...input }: Props) {
  const errorId = useId();
  return (
    <span className={classNames(styles.cell, className)}>
      <TextInput
        autoComplete="off"
        inputMode={numeric ? 'decimal' : undefined}
        {...input}
        dense
        className={classNames(numeric && styles.numeric, mono && styles.mono)}
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
