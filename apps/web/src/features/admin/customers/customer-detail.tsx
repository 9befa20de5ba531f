import { formatMoney } from '@storehouse/domain';
import type { AddressDto, CustomerDto } from '@storehouse/dto';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Badge } from '../../../components/badge';
import { formatDate } from '../../../lib/dates';
import { OrderTable } from '../orders/order-table';
import { adminPaths } from '../parts/admin-paths';
import { Section } from '../parts/section';
import { ageOf } from '../parts/times';
import styles from './customer-detail.module.css';

interface Props {
  customer: CustomerDto;
  shownAddress: (address: AddressDto) => ReactNode;
}

/** Who the customer is, what they bought, where it went. */
export function CustomerDetail({ customer, shownAddress }: Props) {
  const facts = [
    ['Spent', formatMoney(customer.spentMinor, customer.currency)],
    ['Orders', customer.orderCount.toLocaleString('en')],
    [
      'Average order',
      customer.orderCount > 0
        ? formatMoney(Math.round(customer.spentMinor / customer.orderCount), customer.currency)
        : '–',
    ],
    ['Last order', customer.lastOrderAt ? `${ageOf(customer.lastOrderAt)} ago` : '–'],
  ];
  return (
    <div className={styles.page}>
      <p className={styles.state}>
        <a href={`mailto:${customer.email}`}>{customer.email}</a>
        <span>Customer since {formatDate(customer.createdAt)}</span>
        {customer.role === 'admin' && <Badge tone="neutral">Staff</Badge>}
      </p>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="customer-orders" className={styles.orders}>
        <h2 id="customer-orders">Orders</h2>
        {customer.orders.length === 0 ? (
          <p>No orders yet.</p>
        ) : (
          <>
            <OrderTable items={customer.orders} withoutCustomer />
            {customer.orderCount > customer.orders.length && (
              <Link to={`${adminPaths.orders}?customer=${customer.id}`}>
                All {customer.orderCount.toLocaleString('en')} orders
              </Link>
            )}
          </>
        )}
      </section>
      <Section title="Addresses">
        {customer.addresses.length === 0 ? (
          <p>None kept in the account.</p>
        ) : (
          <ul className={styles.addresses}>
            {customer.addresses.map((address) => (
              <li key={address.id}>
                {shownAddress(address)}
                {address.isDefault && <Badge tone="neutral">Default</Badge>}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
