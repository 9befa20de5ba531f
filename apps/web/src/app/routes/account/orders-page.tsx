import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Money } from '../../../components/money';
import { OrderStatusBadge, PaymentStatusBadge } from '../../../components/order-badges';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { myOrders } from '../../../features/orders/orders.api';
import { formatDate } from '../../../lib/dates';
import { paths } from '../../../lib/paths';
import { plural } from '../../../lib/plural';
import { usePageTitle } from '../../../lib/use-page-title';
import { useAccount } from './account-layout';
import styles from './orders-page.module.css';

/** All orders of the account, newest first. */
export function OrdersPage() {
  usePageTitle('Your orders');
  const user = useAccount();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(myOrders(user.id));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading label="Loading your orders">
        <Skeleton height={280} />
      </Loading>
    );
  }
  const orders = data.pages.flatMap(({ items }) => items);
  if (orders.length === 0) {
    return (
      <EmptyState title="No orders yet" action={<ButtonLink to={paths.home}>See what we keep in store</ButtonLink>}>
        <p>What you order stands here, with its way to you.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <h2 className="visually-hidden">Orders</h2>
      <ul className={styles.orders}>
        {orders.map(({ number, placedAt, status, paymentStatus, itemCount, totalMinor, currency }) => (
          <li key={number} className={styles.order}>
            <Link to={paths.order(number)} className={styles.number}>
              {number}
            </Link>
            <span>{formatDate(placedAt)}</span>
            <span>{plural(itemCount, 'piece')}</span>
            <span className={styles.badges}>
              <OrderStatusBadge status={status} />
              <PaymentStatusBadge status={paymentStatus} />
            </span>
            <strong className={styles.total}>
              <Money minor={totalMinor} currency={currency} />
            </strong>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage && 'Loading…'} onClick={() => void fetchNextPage()}>
          Show older orders
        </Button>
      )}
    </>
  );
}
