import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from '../lib/class-names';
import styles from './choice.module.css';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  label: ReactNode;
  /** At the end of the row: a count, a price. */
  aside?: ReactNode;
  /** Below the label. */
  hint?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

function Choice({ type, label, aside, hint, className, ...rest }: Props & { type: 'checkbox' | 'radio' }) {
  return (
    <label className={classNames(styles.row, className)}>
      <input {...rest} type={type} className={classNames(styles.box, styles[type])} />
      <span className={styles.label}>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </label>
  );
}

/** Yes or no; several of them mean "any of these". */
export function Checkbox(props: Props) {
  return <Choice {...props} type="checkbox" />;
}

/** One of several. Give all of a group the same `name`, in a fieldset with a legend. */
export function Radio(props: Props) {
  return <Choice {...props} type="radio" />;
}
