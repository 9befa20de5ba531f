import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Button, ButtonLink } from '../../components/button';
import { Drawer } from '../../components/dialog';
import { ProblemNote } from '../../components/problem-note';
import { paths } from '../../lib/paths';
import { plural } from '../../lib/plural';
import { CartCodes } from './cart-codes';
import { useCart } from './cart-context';
import { CartDestination } from './cart-destination';
import styles from './cart-drawer.module.css';
import { CartLines } from './cart-lines';
import { CartTotals } from './cart-totals';

/** The cart at the edge of the page: opens when something is added. Going anywhere closes it. */
export function CartDrawer() {
  const { cart, loadError, settling, reload, drawerOpen, setDrawerOpen } = useCart();
  const { pathname } = useLocation();
  const openedAt = useRef(pathname);
  const close = () => setDrawerOpen(false);

  useEffect(() => {
    if (openedAt.current !== pathname) setDrawerOpen(false);
    openedAt.current = pathname;
  }, [pathname, setDrawerOpen]);

  const filled = cart && cart.items.length > 0;
  return (
    <Drawer
      open={drawerOpen}
      onClose={close}
      title={cart ? `Cart · ${plural(cart.itemCount, 'piece')}` : 'Cart'}
      footer={
        filled && (
          <div className={styles.footer}>
            <CartTotals cart={cart} settling={settling} />
            <div className={styles.ways}>
              <ButtonLink to={paths.cart}>View cart</ButtonLink>
              <ButtonLink variant="primary" to={paths.checkout}>
                Checkout
              </ButtonLink>
            </div>
          </div>
        )
      }
    >
      {loadError !== undefined && <ProblemNote error={loadError} onRetry={() => void reload()} />}
      {cart && <CartLines cart={cart} />}
      {filled && (
        <div className={styles.terms}>
          <CartDestination cart={cart} />
          <CartCodes cart={cart} />
        </div>
      )}
      {cart && !filled && (
        <div className={styles.empty}>
          <p>Your cart is empty.</p>
          <Button onClick={close}>Keep looking</Button>
        </div>
      )}
    </Drawer>
  );
}
