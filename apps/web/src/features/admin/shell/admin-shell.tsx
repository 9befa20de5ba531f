import './mono-font.css';
import { type ReactNode, useId, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Icon } from '../../../components/icon';
import { Logo } from '../../../components/logo';
import { paths } from '../../../lib/paths';
import { useFocusOnNewPage } from '../../../lib/use-focus-on-new-page';
import { adminPaths } from '../parts/admin-paths';
import { ADMIN_MENU, type MenuGroup } from './admin-menu';
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
            <nav aria-label="Admin" className={styles.menuParts}>
              {ADMIN_MENU.map((group) => (
                <MenuPart key={group.title ?? 'top'} group={group} toShip={toShip} />
              ))}
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

/** The pages of one group under its name. */
function MenuPart({ group: { title, items }, toShip }: { group: MenuGroup; toShip?: number }) {
  const id = useId();
  return (
    <div className={styles.part}>
      {title && <h2 id={id}>{title}</h2>}
      <ul className={styles.items} aria-labelledby={title && id}>
        {items.map(({ to, label, icon, countsToShip }) => (
          <li key={to}>
            <NavLink to={to} end={to === adminPaths.home}>
              <Icon name={icon} />
              {label}
              {countsToShip && toShip ? (
                <span className={styles.count}>
                  {toShip.toLocaleString('en')}
                  <span className="visually-hidden"> to ship</span>
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
