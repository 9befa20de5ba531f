import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface Props {
  title: string;
  /** `h1` where nothing else on the page is its title. */
  heading?: 'h1' | 'h2';
  /** Why there is nothing. */
  children?: ReactNode;
  /** What to do next. */
  action?: ReactNode;
}

/** Nothing here: what, why, and the next step. */
export function EmptyState({ title, heading: Heading = 'h2', children, action }: Props) {
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
