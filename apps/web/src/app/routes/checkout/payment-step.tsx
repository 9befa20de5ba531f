import {
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
import { ProblemNote } from '../../../components/problem-note';
import { TextArea } from '../../../components/text-input';
import { AddressLines } from '../../../features/addresses/address-lines';
import { addressErrors, toAddress } from '../../../features/addresses/address-rules';
import { useAuth } from '../../../features/auth/auth-context';
import { useCart } from '../../../features/cart/cart-context';
import { chosenDelivery, emailError, keepDraft, toOrder } from '../../../features/checkout/checkout-draft';
import { attemptOrder, hasOpenAttempt } from '../../../features/checkout/order-attempt';
import { rememberEmail } from '../../../features/orders/order-access';
import { orderByNumber, placeOrder } from '../../../features/orders/orders.api';
import { goAndPay, paymentMethods } from '../../../features/payments/payments.api';
import { deliveryDays } from '../../../lib/dates';
import { paths } from '../../../lib/paths';
import { fieldErrorsFor } from '../../../lib/problem';
import { usePageTitle } from '../../../lib/use-page-title';
import { useCheckout } from './checkout-page';
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
  const { cart, reload } = useCart();
  const { data: methods = [...MANUAL_PAYMENT_METHODS] } = useQuery(paymentMethods);
  const { draft, change, setRefused } = useCheckout();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [placing, setPlacing] = useState(false);
  const [error, setError] = useState<unknown>();
  const running = useRef(false);

  if (emailError(draft.email) || Object.keys(addressErrors(draft.address)).length > 0) {
    return <Navigate to={paths.checkout} replace />;
  }
  if (!cart) return null;
  const delivery = chosenDelivery(cart, draft);
  const address = toAddress(draft.address);
  const totalMinor = cart.totalMinor - cart.deliveryMinor + (delivery?.priceMinor ?? cart.deliveryMinor);

  const place = async () => {
    // The state is set too late for a second click in the same moment.
    if (running.current || !delivery) return;
    running.current = true;
    setPlacing(true);
    setError(undefined);
    try {
      const order = await attemptOrder(toOrder(draft, address, delivery.code), placeOrder);
      keepDraft(null);
      if (!user) rememberEmail(order.number, order.email);
      queryClient.setQueryData(orderByNumber(order.number, user ? undefined : order.email, user?.id).queryKey, order);
      void queryClient.invalidateQueries({ queryKey: ['orders'] });
      await navigate(paths.order(order.number), { replace: true, state: { placed: true } });
      // The order stands whatever happens now: its page offers to pay again.
      if (order.paymentMethod === 'card') await goAndPay(order, user ? undefined : order.email).catch(() => undefined);
      void reload();
    } catch (refusal) {
      setError(refusal);
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

  const edit = (to: string, what: string) => (
    <dd className={styles.edit}>
      <Link to={to}>
        Change<span className="visually-hidden"> {what}</span>
      </Link>
    </dd>
  );
  return (
    <div className={styles.form}>
      <fieldset>
        <legend>
          <h2 className={styles.title}>Payment</h2>
        </legend>
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
      <h2 className={styles.title}>Review</h2>
      <dl className={styles.review}>
        <div>
          <dt>E-mail</dt>
          <dd>{draft.email}</dd>
          {edit(paths.checkout, 'the e-mail')}
        </div>
        <div>
          <dt>Delivery address</dt>
          <dd>
            <AddressLines address={address} />
          </dd>
          {edit(paths.checkout, 'the address')}
        </div>
        {delivery && (
          <div>
            <dt>{delivery.title}</dt>
            <dd>{deliveryDays(delivery.minDays, delivery.maxDays)}</dd>
            {edit(paths.checkoutDelivery, 'the delivery')}
          </div>
        )}
      </dl>
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
      {error !== undefined && <ProblemNote error={error} />}
      <div className={styles.actions}>
        <Button variant="primary" busy={placing && 'Placing order…'} onClick={() => void place()}>
          Place order · {formatMoney(totalMinor, cart.currency)}
        </Button>
        <Link to={paths.checkoutDelivery}>Back to delivery</Link>
      </div>
      <p className={styles.small}>You order with an obligation to pay. Goods can be returned within 30 days.</p>
    </div>
  );
}
