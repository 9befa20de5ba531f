import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { Breadcrumb } from '../../components/breadcrumb';
import { PageTitle } from '../../components/page-title';
import { ProblemNote } from '../../components/problem-note';
import { Loading, Skeleton } from '../../components/skeleton';
import { useAuth } from '../../features/auth/auth-context';
import { FindOrder } from '../../features/orders/find-order';
import { rememberEmail, rememberedEmail } from '../../features/orders/order-access';
import { orderByNumber } from '../../features/orders/orders.api';
import { paths } from '../../lib/paths';
import { problemOf } from '../../lib/problem';
import styles from './order.module.css';
import { OrderView } from './order-view';

/** One order: confirmation right after placing it, tracking ever after. Survives a reload. */
export function OrderPage() {
  const { number = '' } = useParams();
  const location = useLocation();
  const [search] = useSearchParams();
  const { user } = useAuth();
  const queryClient = useQueryClient();
  const [email, setEmail] = useState(() => rememberedEmail(number));
  const query = orderByNumber(number, email, user?.id);
  const known = email !== undefined || Boolean(user);
  const { data, error, isFetching, refetch } = useQuery({ ...query, enabled: user !== undefined && known });
  const cameFromCheckout = (location.state as { placed?: boolean } | null)?.placed === true;
  const isPlaced = cameFromCheckout && data?.status === 'placed';
  const status = problemOf(error)?.status;
  const asksEmail = user !== undefined && !data && (!known || status === 401 || status === 403 || status === 404);

  return (
    <div className="page">
      <PageTitle
        title={isPlaced ? 'Thank you for your order' : `Order ${number}`}
        tabTitle={`Order ${number}`}
        before={
          <Breadcrumb
            crumbs={[
              { label: 'Home', to: paths.home },
              user ? { label: 'Orders', to: paths.account } : { label: 'Track an order', to: paths.track },
              { label: number },
            ]}
          />
        }
      />
      {data && (
        <OrderView
          order={data}
          email={email}
          isPlaced={isPlaced}
          isGuest={!user}
          isBack={search.has('paid')}
          onPaid={() => void refetch()}
          onChanged={(order) => queryClient.setQueryData(query.queryKey, order)}
        />
      )}
      {asksEmail && (
        <div className={styles.find}>
          <p>To show this order we need the e-mail it was placed with.</p>
          <FindOrder
            number={number}
            busy={isFetching}
            error={email === undefined ? undefined : error}
            onFind={(_, given) => {
              rememberEmail(number, given);
              if (given === email) void refetch();
              setEmail(given);
            }}
          />
        </div>
      )}
      {!data && !asksEmail && error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !asksEmail && !error && (
        <Loading label="Loading the order">
          <Skeleton height={400} />
        </Loading>
      )}
    </div>
  );
}
