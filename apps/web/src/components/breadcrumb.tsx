import { Link } from 'react-router';
import styles from './breadcrumb.module.css';

export interface Crumb {
  label: string;
  /** Left out for the page itself. */
  to?: string;
}

/** The way from the front door to here. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className={styles.list}>
        {crumbs.map(({ label, to }) => (
          <li key={label + to}>{to ? <Link to={to}>{label}</Link> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
