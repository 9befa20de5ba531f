import { lazy, Suspense, useRef } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useCart } from '../features/cart/cart-context';
import { useFocusOnNewPage } from '../lib/use-focus-on-new-page';
import styles from './layout.module.css';
import { OfflineBanner } from './offline-banner';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { useOneCurrency } from './use-one-currency';

const CartDrawer = lazy(async () => ({ default: (await import('../features/cart/cart-drawer')).CartDrawer }));

/** What surrounds every page of the shop. */
export function Layout() {
  useOneCurrency();
  const main = useFocusOnNewPage();
  const { drawerOpen } = useCart();
  const drawerNeeded = useRef(false);
  drawerNeeded.current ||= drawerOpen;
  return (
    <div className={styles.layout}>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <OfflineBanner />
      <SiteHeader />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <SiteFooter />
      {drawerNeeded.current && (
        <Suspense>
          <CartDrawer />
        </Suspense>
      )}
      <ScrollRestoration />
    </div>
  );
}
