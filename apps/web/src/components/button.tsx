import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classNames } from '../lib/class-names';
import styles from './button.module.css';

interface Look {
  /** One `primary` per view; `danger` for what takes something away; `quiet` looks like a link. */
  variant?: 'primary' | 'outlined' | 'danger' | 'quiet';
  /** 36 px high, for tables and the admin. */
  dense?: boolean;
  /** As wide as its column. */
  wide?: boolean;
}

const look = ({ variant = 'outlined', dense, wide }: Look, extra?: string): string =>
  classNames(styles.button, styles[variant], dense && styles.dense, wide && styles.wide, extra);

interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** While set the button does nothing and says this instead: "Placing order…". Its width stays. */
  busy?: string | false;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** Does something on this page. */
export function Button({ variant, dense, wide, busy, className, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={look({ variant, dense, wide }, className)}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <span className={classNames(styles.label, busy && styles.away)}>{children}</span>
      {busy && <span className={styles.busy}>{busy}</span>}
    </button>
  );
}

interface ButtonLinkProps extends Look, LinkProps {
  ref?: Ref<HTMLAnchorElement>;
}

/** Goes somewhere, and looks like a button. */
export function ButtonLink({ variant, dense, wide, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={look({ variant, dense, wide }, className)} />;
}
