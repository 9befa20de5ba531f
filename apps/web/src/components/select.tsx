import type { Ref, SelectHTMLAttributes } from 'react';
import { classNames } from '../lib/class-names';
import { Icon } from './icon';
import styles from './select.module.css';

interface Props extends SelectHTMLAttributes<HTMLSelectElement> {
  /** 36 px high, for tables, sort menus and the admin. */
  dense?: boolean;
  ref?: Ref<HTMLSelectElement>;
}

/** The system's own menu in our clothes: small, accessible, right on phones. */
export function Select({ dense, className, children, ...rest }: Props) {
  return (
    <span className={classNames(styles.wrap, className)}>
      <select {...rest} className={classNames(styles.select, dense && styles.dense)}>
        {children}
      </select>
      <span className={styles.caret}>
        <Icon name="caret-down" size={16} />
      </span>
    </span>
  );
}
