import { Link } from 'react-router';
import styles from './view-tabs.module.css';

export interface View {
  label: string;
  to: string;
  current: boolean;
  /** How many it holds, where that is known. */
  count?: number;
}

/** The ready-made views of a list, as links, so that each can be opened in a new tab. */
export function ViewTabs({ label, views }: { label: string; views: View[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {views.map(({ label: name, to, current, count }) => (
        <Link key={name} to={to} aria-current={current ? 'page' : undefined}>
          {name}
          {count !== undefined && <span className={styles.count}> {count.toLocaleString('en')}</span>}
        </Link>
      ))}
    </nav>
  );
}
