import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, NavLink } from 'react-router';
import { Logo } from '../components/logo';
import { useAuth } from '../features/auth/auth-context';
import { useCart } from '../features/cart/cart-context';
import { categoryTree } from '../features/catalogue/catalogue.api';
import { SearchBox } from '../features/catalogue/search-box';
import { useChosenCurrency } from '../lib/currency';
import { paths } from '../lib/paths';
import { plural } from '../lib/plural';
import { roundMoney } from '../lib/round-money';
import { CurrencySwitch } from './currency-switch';
import { MenuDrawer } from './menu-drawer';
import styles from './site-header.module.css';
import { ThemeSwitch } from './theme-switch';

/** The counter: promises that hold, name, search, account, cart, departments. */
export function SiteHeader() {
  const { user } = useAuth();
  const { cart, setDrawerOpen } = useCart();
  const { data: categories } = useQuery(categoryTree(useChosenCurrency()));
  const [menuOpen, setMenuOpen] = useState(false);
  const pieces = cart?.itemCount ?? 0;
  const freeFrom = cart?.deliveryOptions.flatMap(({ freeFromMinor }) => freeFromMinor ?? []) ?? [];

  return (
    <header>
      <div className={styles.top}>
        <div className="page">
          <p>
            {freeFrom.length > 0 && cart && (
              <>Free delivery over {roundMoney(Math.min(...freeFrom), cart.currency)} · </>
            )}
            30-day returns
          </p>
          <nav className={styles.service} aria-label="Service">
            <CurrencySwitch />
            <ThemeSwitch />
            <Link to={paths.track}>Track an order</Link>
            <Link to={paths.contact}>Help</Link>
          </nav>
        </div>
      </div>
      <div className={styles.counter}>
        <div className={`page ${styles.row}`}>
          <Link to={paths.home} className={styles.logo} aria-label="Storehouse, home">
            <Logo />
          </Link>
          <SearchBox productCount={categories?.reduce((sum, { productCount }) => sum + productCount, 0)} />
          <div className={styles.own}>
            <Link to={user ? paths.account : paths.signIn()} className={styles.account}>
              {user === null ? 'Sign in' : 'Account'}
            </Link>
            {user?.role === 'admin' && (
              <Link to={paths.admin} className={styles.account}>
                Admin
              </Link>
            )}
            <button type="button" className={styles.menu} onClick={() => setMenuOpen(true)}>
              Menu
            </button>
            <button type="button" aria-label={`Cart, ${plural(pieces, 'piece')}`} onClick={() => setDrawerOpen(true)}>
              Cart ({pieces})
            </button>
          </div>
        </div>
        <nav className={`page ${styles.departments}`} aria-label="Departments">
          {categories?.map(({ slug, name }) => (
            <NavLink key={slug} to={paths.category(slug)}>
              {name}
            </NavLink>
          ))}
        </nav>
      </div>
      <MenuDrawer open={menuOpen} onClose={() => setMenuOpen(false)} categories={categories ?? []} />
    </header>
  );
}
