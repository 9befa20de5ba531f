import { Link } from 'react-router';
import { paths } from '../lib/paths';
import styles from './site-footer.module.css';

const LINKS = [
  [paths.delivery, 'Delivery and returns'],
  [paths.track, 'Track an order'],
  [paths.contact, 'Contact and help'],
  [paths.privacy, 'Privacy'],
] as const;

/** Where help is, the same on every page. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={`page ${styles.row}`}>
        <nav aria-label="Help">
          <ul className={styles.links}>
            {LINKS.map(([to, label]) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className={styles.note}>All prices include VAT.</p>
      </div>
    </footer>
  );
}
