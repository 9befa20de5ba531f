import { formatMoney, PAYMENT_METHOD_TITLES } from '@storehouse/domain';
import type { AdminOrderDto } from '@storehouse/dto';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { OrderStatusBadge, PaymentStatusBadge } from '../../../components/order-badges';
import { PriceExplanation } from '../../../components/price-explanation';
import { formatDateTime } from '../../../lib/dates';
import { adminPaths } from '../parts/admin-paths';
import { Section } from '../parts/section';
import { ageOf } from '../parts/times';
import { OpenBackorder } from './open-backorder';
import styles from './order-detail.module.css';
import { OrderLines } from './order-lines';
import { OrderTimeline } from './order-timeline';

interface Props {
  order: AdminOrderDto;
  address: ReactNode;
}

/** What was ordered, by whom, where it goes, and what happened since. */
export function OrderDetail({ order, address }: Props) {
  return (
    <>
      <p className={styles.state}>
        <PaymentStatusBadge status={order.paymentStatus} />
        <OrderStatusBadge status={order.status} />
        <span>
          Placed {formatDateTime(order.placedAt)}, {ageOf(order.placedAt)} ago
          {order.source === 'manual' && ', entered by staff'}
        </span>
      </p>
      <OpenBackorder order={order} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title="Lines">
            <OrderLines order={order} />
            <PriceExplanation order={order} />
          </Section>
          <Section title="History">
            <OrderTimeline events={order.history} />
          </Section>
        </div>
        <div className={styles.column}>
          <Section title="Customer">
            <p>
              {order.customerId === null ? (
                'Guest'
              ) : (
                <Link to={adminPaths.customer(order.customerId)}>{order.shippingAddress.name}</Link>
              )}
              <br />
              <a href={`mailto:${order.email}`}>{order.email}</a>
            </p>
            <Link to={`${adminPaths.orders}?q=${encodeURIComponent(order.email)}`}>Orders with this e-mail</Link>
          </Section>
          <Section title="Ship to">
            {address}
            {order.shippingAddress.phone && <p>{order.shippingAddress.phone}</p>}
            <p className={styles.quiet}>{order.deliveryTitle}</p>
          </Section>
          <Section title="Payment">
            <p>{PAYMENT_METHOD_TITLES[order.paymentMethod]}</p>
            <p className={styles.quiet}>
              {order.paidMinor > 0 && `${formatMoney(order.paidMinor, order.currency)} paid, `}
              {formatMoney(order.dueMinor, order.currency)} due
            </p>
          </Section>
          {order.note && (
            <Section title="Note">
              <p className={styles.note}>{order.note}</p>
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
