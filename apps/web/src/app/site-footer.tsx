import { Link } from 'react-router';
import { useCart } from '../features/cart/cart-context';
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
  const { cart } = useCart();
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
        <p className={styles.note}>
          {cart?.pricesIncludeTax === false ? 'Prices do not include VAT.' : 'All prices include VAT.'}
        </p>
      </div>
    </footer>
  );
}
