import type { CategoryDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Drawer } from '../components/dialog';
import { useAuth } from '../features/auth/auth-context';
import { paths } from '../lib/paths';
import { CurrencySwitch } from './currency-switch';
import styles from './menu-drawer.module.css';
import { ThemeSwitch } from './theme-switch';

interface Props {
  open: boolean;
  onClose: () => void;
  categories: readonly CategoryDto[];
}

/** All ways through the shop, for small screens. */
export function MenuDrawer({ open, onClose, categories }: Props) {
  const { user } = useAuth();
  const link = (to: string, label: string) => (
    <li key={to}>
      <Link to={to} onClick={onClose}>
        {label}
      </Link>
    </li>
  );
  return (
    <Drawer open={open} onClose={onClose} title="Menu">
      <nav aria-label="Menu">
        <ul className={styles.list}>{categories.map(({ slug, name }) => link(paths.category(slug), name))}</ul>
        <ul className={styles.list}>
          {user ? link(paths.account, 'Account') : link(paths.signIn(), 'Sign in')}
          {user?.role === 'admin' && link(paths.admin, 'Admin')}
          {link(paths.track, 'Track an order')}
          {link(paths.delivery, 'Delivery and returns')}
          {link(paths.contact, 'Help')}
          <li className={styles.currency}>
            <CurrencySwitch />
          </li>
          <li>
            <ThemeSwitch />
          </li>
        </ul>
      </nav>
    </Drawer>
  );
}
