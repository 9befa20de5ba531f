import { Breadcrumb } from '../../components/breadcrumb';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { PageTitle } from '../../components/page-title';
import { ProblemNote } from '../../components/problem-note';
import { Loading, Skeleton } from '../../components/skeleton';
import { CartCodes } from '../../features/cart/cart-codes';
import { useCart } from '../../features/cart/cart-context';
import { CartDestination } from '../../features/cart/cart-destination';
import { CartLines } from '../../features/cart/cart-lines';
import { CartTotals } from '../../features/cart/cart-totals';
import { paths } from '../../lib/paths';
import styles from './cart.module.css';

/** The cart as a page. */
export function CartPage() {
  const { cart, loadError, settling, reload } = useCart();
  const filled = cart !== undefined && cart.items.length > 0;
  return (
    <div className="page">
      <PageTitle title="Cart" before={<Breadcrumb crumbs={[{ label: 'Home', to: paths.home }, { label: 'Cart' }]} />} />
      {loadError !== undefined && <ProblemNote error={loadError} onRetry={() => void reload()} />}
      {!cart && loadError === undefined && (
        <Loading label="Loading your cart">
          <Skeleton height={240} />
        </Loading>
      )}
      {cart && (
        <div className={styles.columns}>
          <div className={styles.lines}>
            <CartLines cart={cart} />
            {!filled && (
              <EmptyState
                title="Your cart is empty"
                action={
                  <ButtonLink variant="primary" to={paths.home}>
                    See what we keep in store
                  </ButtonLink>
                }
              >
                <p>What you add stays here, also when you close the browser.</p>
              </EmptyState>
            )}
          </div>
          {filled && (
            <aside className={styles.summary} aria-label="Summary">
              <CartDestination cart={cart} />
              <CartCodes cart={cart} />
              <CartTotals cart={cart} settling={settling} />
              <ButtonLink variant="primary" wide to={paths.checkout}>
                Checkout
              </ButtonLink>
            </aside>
          )}
        </div>
      )}
    </div>
  );
}
