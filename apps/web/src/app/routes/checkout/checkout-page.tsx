import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate, useOutletContext } from 'react-router';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { EMPTY_ADDRESS, toDraft } from '../../../features/addresses/address-rules';
import { savedAddresses } from '../../../features/addresses/addresses.api';
import { useAuth } from '../../../features/auth/auth-context';
import { useCart } from '../../../features/cart/cart-context';
import {
  type CheckoutDraft,
  chosenDelivery,
  freshDraft,
  keepDraft,
  readDraft,
} from '../../../features/checkout/checkout-draft';
import { hasOpenAttempt } from '../../../features/checkout/order-attempt';
import { Steps } from '../../../features/checkout/steps';
import { paths } from '../../../lib/paths';
import styles from './checkout-page.module.css';
import { CheckoutSummary } from './checkout-summary';

const STEPS = [
  { title: 'Contact and address', to: paths.checkout },
  { title: 'Delivery', to: paths.checkoutDelivery },
  { title: 'Pay and review', to: paths.checkoutPayment },
];

interface Checkout {
  draft: CheckoutDraft;
  change: (part: Partial<CheckoutDraft>) => void;
  /** What the shop refused about single fields: path → sentence. */
  refused: Record<string, string>;
  setRefused: (refused: Record<string, string>) => void;
}

/** The form that the three steps share. */
export const useCheckout = (): Checkout => useOutletContext<Checkout>();

/** From cart to order in three steps, with the total always in view. */
export function CheckoutPage() {
  const { user } = useAuth();
  const { cart, loadError, reload, settling } = useCart();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => readDraft(freshDraft(EMPTY_ADDRESS)));
  const [refused, setRefused] = useState<Record<string, string>>({});
  const { data: addresses } = useQuery({ ...savedAddresses(user?.id ?? 0), enabled: Boolean(user) });
  const step = Math.max(
    0,
    STEPS.findIndex(({ to }) => to === pathname),
  );

  const change = (part: Partial<CheckoutDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...part };
      keepDraft(after);
      return after;
    });

  // Somebody the shop knows goes straight to the last step, with everything filled in and open to change.
  const filled = useRef(false);
  useEffect(() => {
    if (!user || filled.current || draft.email) return;
    if (!addresses) return;
    filled.current = true;
    const known = addresses[0];
    const part = { email: user.email, ...(known && { address: toDraft(known) }) };
    setDraft((before) => ({ ...before, ...part }));
    if (known) void navigate(paths.checkoutPayment, { replace: true });
  }, [user, addresses, draft.email, navigate]);

  const ready = cart && cart.items.length > 0;
  return (
    <div className="page">
      <PageTitle title="Checkout" />
      {loadError !== undefined && <ProblemNote error={loadError} onRetry={() => void reload()} />}
      {!cart && loadError === undefined && (
        <Loading label="Loading your cart">
          <Skeleton height={320} />
        </Loading>
      )}
      {cart && !ready && !hasOpenAttempt() && (
        <EmptyState
          title="There is nothing to order"
          action={<ButtonLink to={paths.home}>See what we keep in store</ButtonLink>}
        >
          <p>Your cart is empty.</p>
        </EmptyState>
      )}
      {cart && (ready || hasOpenAttempt()) && (
        <div className={styles.columns}>
          <div className={styles.form}>
            <Steps steps={STEPS} current={step} />
            <Outlet context={{ draft, change, refused, setRefused } satisfies Checkout} />
          </div>
          <CheckoutSummary cart={cart} settling={settling} delivery={chosenDelivery(cart, draft)} />
        </div>
      )}
    </div>
  );
}
