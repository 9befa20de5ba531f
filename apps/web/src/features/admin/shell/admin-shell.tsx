import './mono-font.css';
import { type ReactNode, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Icon, type IconName } from '../../../components/icon';
import { Logo } from '../../../components/logo';
import { paths } from '../../../lib/paths';
import { useFocusOnNewPage } from '../../../lib/use-focus-on-new-page';
import { adminPaths } from '../parts/admin-paths';
import styles from './admin-shell.module.css';

interface Props {
  userName: string;
  /** Work that waits, shown beside the words of the menu. */
  toShip?: number;
  onSignOut: () => void;
  themeSwitch: ReactNode;
  children: ReactNode;
}

/** The frame of the admin: a side bar on linen, folded into a top bar on narrow screens. */
export function AdminShell({ userName, toShip, onSignOut, themeSwitch, children }: Props) {
  const { pathname } = useLocation();
  const main = useFocusOnNewPage();
  // Open only for the page it was opened on, so that following a link closes it.
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === pathname;
  const items: { to: string; label: string; icon: IconName; count?: number }[] = [
    { to: adminPaths.home, label: 'Home', icon: 'house' },
    { to: adminPaths.orders, label: 'Orders', icon: 'package', count: toShip },
    { to: adminPaths.payments, label: 'Payments', icon: 'bank' },
    { to: adminPaths.products, label: 'Products', icon: 'tag' },
    { to: adminPaths.stock, label: 'Stock', icon: 'barcode' },
    { to: adminPaths.customers, label: 'Customers', icon: 'users' },
    { to: adminPaths.invoices, label: 'Invoices', icon: 'printer' },
    { to: adminPaths.mailbox, label: 'Mailbox', icon: 'envelope-simple' },
  ];
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        Skip to the content
      </a>
      <header className={styles.side} data-open={open || undefined}>
        <div className={styles.sticky}>
          <div className={styles.brand}>
            <Link to={adminPaths.home} aria-label="Storehouse admin, home">
              <Logo />
            </Link>
            <button
              type="button"
              className={styles.menu}
              aria-expanded={open}
              aria-controls="admin-menu"
              onClick={() => setOpenAt(open ? undefined : pathname)}
            >
              <Icon name={open ? 'x' : 'list'} /> Menu
            </button>
          </div>
          <div id="admin-menu" className={styles.content}>
            <nav aria-label="Admin">
              <ul className={styles.items}>
                {items.map(({ to, label, icon, count }) => (
                  <li key={to}>
                    <NavLink to={to} end={to === adminPaths.home}>
                      <Icon name={icon} />
                      {label}
                      {count ? (
                        <span className={styles.count}>
                          {count.toLocaleString('en')}
                          <span className="visually-hidden"> to ship</span>
                        </span>
                      ) : null}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </nav>
            <div className={styles.foot}>
              <Link to={paths.home}>
                <Icon name="storefront" /> View the shop
              </Link>
              <button type="button" onClick={onSignOut}>
                <Icon name="sign-out" /> Sign out
              </button>
              <p>{themeSwitch}</p>
              <p>{userName}</p>
            </div>
          </div>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
