import { PAYMENT_METHOD_TITLES } from '@storehouse/domain';
import type { OrderDto } from '@storehouse/dto';
import { Button, ButtonLink } from '../../components/button';
import { Money } from '../../components/money';
import { Note } from '../../components/note';
import { OrderStatusBadge, PaymentStatusBadge } from '../../components/order-badges';
import { PdfButton } from '../../components/pdf-button';
import { PriceExplanation } from '../../components/price-explanation';
import { AddressLines } from '../../features/addresses/address-lines';
import { OrderLines } from '../../features/orders/order-lines';
import { OrderTimeline } from '../../features/orders/order-timeline';
import { getInvoice } from '../../features/orders/orders.api';
import { CardPayment } from '../../features/payments/card-payment';
import { formatDate } from '../../lib/dates';
import { paths } from '../../lib/paths';
import { CancelOrder } from './cancel-order';
import styles from './order.module.css';

interface Props {
  order: OrderDto;
  /** Opens the order for a guest. */
  email: string | undefined;
  isPlaced: boolean;
  isGuest: boolean;
  /** True when the payer has just come back from the payment page. */
  isBack: boolean;
  onChanged: (order: OrderDto) => void;
  onPaid: () => void;
}

function NextStep({ order }: { order: OrderDto }) {
  const { paymentMethod, paymentStatus, status, dueMinor } = order;
  const isWaiting = order.lines.some(({ backordered }) => backordered > 0);
  if (status === 'cancelled') return <p>This order was cancelled. Nothing will be sent.</p>;
  if (status !== 'placed') return null;
  if (paymentMethod === 'bank_transfer' && dueMinor > 0) {
    return (
      <p>
        Next: transfer <Money minor={dueMinor} currency={order.currency} /> with the reference{' '}
        <strong>{order.number}</strong>. We pack the order when the money has arrived
        {isWaiting && ' and everything is there'}.
      </p>
    );
  }
  if (paymentMethod === 'card' && (paymentStatus === 'unpaid' || paymentStatus === 'partially_paid')) {
    return <p>Next: pay by card. We keep your goods for an hour.</p>;
  }
  if (isWaiting) {
    return <p>Next: we wait for what is still to come, and send everything together.</p>;
  }
  return <p>Next: we pack your goods and hand them to the carrier.</p>;
}

/** How an order is paid: what a gift card pays, and the rest. */
function PaidWith({ order }: { order: OrderDto }) {
  const { giftCardMinor, totalMinor, currency } = order;
  return (
    <>
      {giftCardMinor > 0 && (
        <p>
          Gift card: <Money minor={giftCardMinor} currency={currency} />
        </p>
      )}
      {giftCardMinor < totalMinor && <p>{PAYMENT_METHOD_TITLES[order.paymentMethod]}</p>}
    </>
  );
}

/** Everything about an order, also on paper. */
export function OrderView({ order, email, isPlaced, isGuest, isBack, onChanged, onPaid }: Props) {
  return (
    <>
      {isPlaced && (
        <div className={styles.next}>
          <Note tone="ok">
            <p>
              Your order number is <strong>{order.number}</strong>. With it and {order.email} you find this page again
              under “Track an order”.
            </p>
          </Note>
          {isGuest && (
            <p>
              <ButtonLink
                to={paths.signUp(paths.order(order.number))}
                state={{ email: order.email, name: order.shippingAddress.name }}
              >
                Create an account for next time
              </ButtonLink>
            </p>
          )}
        </div>
      )}
      <div className={styles.facts}>
        <OrderStatusBadge status={order.status} />
        {(order.status !== 'cancelled' || order.paymentStatus === 'paid') && (
          <PaymentStatusBadge status={order.paymentStatus} />
        )}
        <span>
          Order <strong>{order.number}</strong> of {formatDate(order.placedAt)}
        </span>
      </div>
      <div className={styles.step}>
        <NextStep order={order} />
        {order.paymentMethod === 'card' && order.status !== 'cancelled' && order.paymentStatus !== 'paid' && (
          <CardPayment order={order} email={email} isBack={isBack} onPaid={onPaid} />
        )}
      </div>
      <div className={styles.columns}>
        <div>
          <OrderLines order={order} />
          <PriceExplanation order={order} />
          <div className={styles.actions}>
            <Button onClick={() => window.print()}>Print</Button>
            {order.invoiceNumber && (
              <PdfButton name={order.invoiceNumber} load={() => getInvoice(order.number, email)}>
                Invoice (PDF)
              </PdfButton>
            )}
            {order.canCancel && <CancelOrder order={order} email={email} onCancelled={onChanged} />}
          </div>
        </div>
        <div>
          <section className={styles.block}>
            <h2>Where it is</h2>
            <OrderTimeline history={order.history} />
          </section>
          <section className={styles.block}>
            <h2>Delivery to</h2>
            <AddressLines address={order.shippingAddress} />
            <p>{order.deliveryTitle}</p>
          </section>
          <section className={styles.block}>
            <h2>Payment</h2>
            <PaidWith order={order} />
          </section>
          {order.note && (
            <section className={styles.block}>
              <h2>Your note</h2>
              <p>{order.note}</p>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
