import { formatMoney } from '@storehouse/domain';
import type { AdminOrderRowDto, OrderSummaryDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { OrderStatusBadge, PaymentStatusBadge } from '../../../components/order-badges';
import { formatDateTime } from '../../../lib/dates';
import { plural } from '../../../lib/plural';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';
import { ageOf } from '../parts/times';

interface Props {
  items: (OrderSummaryDto & Partial<Pick<AdminOrderRowDto, 'email' | 'customerName' | 'country'>>)[];
  /** Leave the customer's column out where all are the same person's. */
  withoutCustomer?: boolean;
}

/** One row an order; on a phone one card. */
export function OrderTable({ items, withoutCustomer }: Props) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Orders</caption>
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Age</th>
            {!withoutCustomer && <th scope="col">Customer</th>}
            <th scope="col" data-numeric>
              Pieces
            </th>
            <th scope="col" data-numeric>
              Total
            </th>
            <th scope="col">Payment</th>
            <th scope="col">Fulfilment</th>
          </tr>
        </thead>
        <tbody>
          {items.map((order) => (
            <tr key={order.number}>
              <th scope="row" className={list.main}>
                <Link to={adminPaths.order(order.number)}>
                  <code>{order.number}</code>
                </Link>
              </th>
              <td data-end="2">
                <time dateTime={order.placedAt} title={formatDateTime(order.placedAt)}>
                  {ageOf(order.placedAt)}
                </time>
              </td>
              {!withoutCustomer && (
                <td data-wide>
                  {order.customerName} <span className={list.muted}>{order.country}</span>
                </td>
              )}
              <td data-numeric data-phone="no">
                {order.itemCount.toLocaleString('en')}
              </td>
              <td data-numeric data-start>
                {formatMoney(order.totalMinor, order.currency)}
                <span className={list.phoneOnly}>, {plural(order.itemCount, 'piece')}</span>
              </td>
              <td data-end>
                <PaymentStatusBadge status={order.paymentStatus} />
              </td>
              <td data-end>
                <OrderStatusBadge status={order.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
