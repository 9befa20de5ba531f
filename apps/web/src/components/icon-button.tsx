import type { ButtonHTMLAttributes, Ref } from 'react';
import { classNames } from '../lib/class-names';
import { Icon, type IconName } from './icon';
import styles from './icon-button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  /** What it does, for people who do not see the sign. */
  label: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A square button that shows only a sign. */
export function IconButton({ icon, label, className, type = 'button', ...rest }: Props) {
  return (
    <button title={label} {...rest} type={type} className={classNames(styles.button, className)} aria-label={label}>
      <Icon name={icon} />
    </button>
  );
}
