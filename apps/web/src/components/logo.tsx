import styles from './logo.module.css';

/** The shop's name behind a price tag. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <svg className={styles.mark} viewBox="0 0 18 16" aria-hidden="true">
        <path d="M0 8 6 0h12v16H6z" />
      </svg>
      Storehouse
    </span>
  );
}
