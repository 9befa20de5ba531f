import {
  addressErrors,
  formatMoney,
  MANUAL_PAYMENT_METHODS,
  NOTE_MAX,
  PAYMENT_METHOD_TITLES,
  type PaymentMethod,
} from '@storehouse/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, Navigate, useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { Radio } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Note } from '../../../components/note';
import { TextArea } from '../../../components/text-input';
import { toAddress } from '../../../features/addresses/address-draft';
import { useAuth } from '../../../features/auth/auth-context';
import { CartCodes } from '../../../features/cart/cart-codes';
import { useCart } from '../../../features/cart/cart-context';
import { emailError, keepDraft, toOrder } from '../../../features/checkout/checkout-draft';
import { attemptOrder, hasOpenAttempt } from '../../../features/checkout/order-attempt';
import { refusalPlace } from '../../../features/checkout/refusal-place';
import { rememberEmail } from '../../../features/orders/order-access';
import { placeOrder } from '../../../features/orders/orders.api';
import { goAndPay, paymentMethods } from '../../../features/payments/payments.api';
import { paths } from '../../../lib/paths';
import { fieldErrorsFor, isRefusal } from '../../../lib/problem';
import { usePageTitle } from '../../../lib/use-page-title';
import { useCheckout } from './checkout-page';
import { RefusalNote } from './refusal-note';
import { Review } from './review';
import styles from './step.module.css';

const PAYMENT_HINTS: Record<PaymentMethod, string> = {
  bank_transfer: 'We pack the order when the money has arrived.',
  cash_on_delivery: 'You pay the carrier when the parcel arrives.',
  card: 'On the page of our payment provider, once the order is placed. We never see the card.',
};

/** Last step: how it is paid, everything once more, and the button that orders. */
export function PaymentStep() {
  usePageTitle('Checkout: pay and review');
  const { user } = useAuth();
  const { reload } = useCart();
  const { data: methods = [...MANUAL_PAYMENT_METHODS] } = useQuery(paymentMethods);
  const { draft, change, setRefused, cart, delivery, settling, refuseLines } = useCheckout();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [placing, setPlacing] = useState(false);
  const [error, setError] = useState<unknown>();
  const running = useRef(false);
  const address = toAddress(draft.address);

  if (emailError(draft.email) || Object.keys(addressErrors(address)).length > 0) {
    return <Navigate to={paths.checkout} replace />;
  }
  if (!cart) return null;
  const isCovered = cart.giftCardMinor > 0 && cart.dueMinor === 0;
  const refusedAt = refusalPlace(error);

  const place = async () => {
    // The state is set too late for a second click in the same moment.
    if (running.current || !delivery) return;
    running.current = true;
    setPlacing(true);
    setError(undefined);
    const email = draft.email.trim();
    try {
      const order = await attemptOrder(toOrder(draft, address, delivery.code), placeOrder);
      keepDraft(null);
      if (!user) rememberEmail(order.number, email);
      void queryClient.invalidateQueries({ queryKey: ['orders'] });
      await navigate(paths.order(order.number), { replace: true, state: { placed: true } });
      // The order stands whatever happens now: its page offers to pay again.
      if (draft.paymentMethod === 'card' && order.dueMinor > 0) {
        await goAndPay(order, user ? undefined : email).catch(() => undefined);
      }
      void reload();
    } catch (refusal) {
      if (refusalPlace(refusal) === 'lines') refuseLines(refusal);
      else setError(refusal);
      const fields = fieldErrorsFor(refusal);
      setRefused(fields);
      // Prices and stock may be the reason: show them as they are now.
      void reload();
      if (Object.keys(fields).some((field) => field === 'email' || field.startsWith('shippingAddress'))) {
        await navigate(paths.checkout);
      }
    } finally {
      running.current = false;
      setPlacing(false);
    }
  };

  return (
    <div className={styles.form}>
      {isCovered ? (
        <>
          <h2 className={styles.title}>Payment</h2>
          <Note tone="ok">
            <p>
              Paid in full by {cart.giftCards.length > 1 ? 'your gift cards' : 'your gift card'}. Nothing is left to
              pay.
            </p>
          </Note>
        </>
      ) : (
        <fieldset>
          <legend>
            <h2 className={styles.title}>Payment</h2>
          </legend>
          {refusedAt === 'payment' && <RefusalNote error={error} />}
          <div className={styles.options}>
            {methods.map((method) => (
              <Radio
                key={method}
                name="payment"
                value={method}
                label={PAYMENT_METHOD_TITLES[method]}
                hint={PAYMENT_HINTS[method]}
                checked={draft.paymentMethod === method}
                onChange={() => change({ paymentMethod: method })}
              />
            ))}
          </div>
        </fieldset>
      )}
      <section className={styles.codes} aria-label="Codes and gift cards">
        <h2 className={styles.title}>Codes and gift cards</h2>
        {refusedAt === 'codes' && <RefusalNote error={error} />}
        <CartCodes cart={cart} />
      </section>
      <h2 className={styles.title}>Review</h2>
      {refusedAt === 'delivery' && <RefusalNote error={error} />}
      <Review email={draft.email} address={address} cart={cart} delivery={delivery} />
      <Field label="Note to the shop" optional>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            maxLength={NOTE_MAX}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      {hasOpenAttempt() && !placing && (
        <Note tone="warn" live>
          <p>The shop has not answered your last try. Placing it again is safe: it never becomes a second order.</p>
        </Note>
      )}
      {refusedAt === 'order' && (
        <RefusalNote error={error}>
          {isRefusal(error, 'TOO_MANY_ORDERS') && (
            <p>
              Nothing was ordered. Your cart and what you typed stay as they are: place the order again in ten minutes,
              or <Link to={paths.contact}>write to us</Link>.
            </p>
          )}
        </RefusalNote>
      )}
      <div className={styles.actions}>
        {delivery && (
          <Button
            variant="primary"
            busy={placing ? 'Placing order…' : settling && 'Adding up…'}
            onClick={() => void place()}
          >
            Place order · {isCovered ? 'nothing to pay' : formatMoney(cart.dueMinor, cart.currency)}
          </Button>
        )}
        <Link to={paths.checkoutDelivery}>Back to delivery</Link>
      </div>
      <p className={styles.small}>You order with an obligation to pay. Goods can be returned within 30 days.</p>
    </div>
  );
}
