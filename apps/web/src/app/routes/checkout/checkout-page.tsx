import { addressFieldError } from '@storehouse/domain';
import type { CartDto, DeliveryOptionDto } from '@storehouse/dto';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate, useOutletContext } from 'react-router';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { EMPTY_ADDRESS, toAddress, toDraft } from '../../../features/addresses/address-draft';
import { savedAddresses } from '../../../features/addresses/addresses.api';
import { useAuth } from '../../../features/auth/auth-context';
import { cartWithDelivery } from '../../../features/cart/cart.api';
import { useCart } from '../../../features/cart/cart-context';
import {
  type CheckoutDraft,
  chosenDelivery,
  freshDraft,
  isUntouched,
  keepDraft,
  readDraft,
} from '../../../features/checkout/checkout-draft';
import { hasOpenAttempt } from '../../../features/checkout/order-attempt';
import { Steps } from '../../../features/checkout/steps';
import { paths } from '../../../lib/paths';
import styles from './checkout-page.module.css';
import { CheckoutSummary } from './checkout-summary';
import { HeldNote } from './held-note';
import { TroubledLines } from './troubled-lines';
import { useCartFollows } from './use-cart-follows';
import { useHold } from './use-hold';

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
  /** Priced with the chosen delivery. */
  cart: CartDto | undefined;
  delivery: DeliveryOptionDto | undefined;
  /** Says that lines of the cart could not be ordered, and why. */
  refuseLines: (error: unknown) => void;
  /** The figures are on their way. */
  settling: boolean;
}

/** The form that the three steps share, and what it comes to. */
export const useCheckout = (): Checkout => useOutletContext<Checkout>();

/** The cart with the totals that the chosen delivery gives. */
const useQuote = (cart: CartDto | undefined, delivery: DeliveryOptionDto | undefined, isSettling: boolean) => {
  // The cart itself is priced with the cheapest.
  const isOther = cart !== undefined && delivery !== undefined && delivery.priceMinor !== cart.deliveryMinor;
  const { data, isFetching } = useQuery({
    ...cartWithDelivery(cart, delivery?.code ?? ''),
    enabled: isOther && !isSettling,
  });
  return { quote: (isOther && data) || cart, isQuoting: isOther && isFetching };
};

/** From cart to order in three steps, with the total always in view. */
export function CheckoutPage() {
  const { user } = useAuth();
  const { cart, loadError, reload, settling } = useCart();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => readDraft(freshDraft(EMPTY_ADDRESS)));
  const [refused, setRefused] = useState<Record<string, string>>({});
  const { data: addresses } = useQuery({ ...savedAddresses(user?.id ?? 0), enabled: Boolean(user) });
  const delivery = cart && chosenDelivery(cart, draft);
  const { quote, isQuoting } = useQuote(cart, delivery, settling);
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

  // A fresh form begins where the cart was said to go; from then on the cart follows the form.
  const [isBegun, setBegun] = useState(() => !isUntouched(draft.address));
  useEffect(() => {
    if (!cart || isBegun) return;
    const { country, region } = cart;
    setDraft((before) =>
      isUntouched(before.address)
        ? { ...before, address: { ...before.address, country, region: region ?? '' } }
        : before,
    );
    setBegun(true);
  }, [cart, isBegun]);
  const address = toAddress(draft.address);
  const placeError = useCartFollows(isBegun && !addressFieldError(address, 'region') ? address : undefined);

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

  const hold = useHold();
  const ready = cart && cart.items.length > 0;
  const context = {
    draft,
    change,
    refused,
    setRefused,
    cart: quote,
    delivery,
    refuseLines: hold.setRefusal,
    settling: settling || isQuoting,
  };
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
      {quote && (ready || hasOpenAttempt()) && (
        <div className={styles.columns}>
          <div className={styles.form}>
            <Steps steps={STEPS} current={step} />
            <HeldNote until={hold.until} isOver={hold.isOver} onKeepAgain={hold.keepAgain} />
            {placeError !== undefined && <ProblemNote error={placeError} />}
            <TroubledLines cart={quote} refusal={hold.refusal} />
            <Outlet context={context satisfies Checkout} />
          </div>
          <CheckoutSummary cart={quote} settling={context.settling} delivery={delivery?.title} />
        </div>
      )}
    </div>
  );
}
