import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Breadcrumb } from '../../../components/breadcrumb';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { AddressLines } from '../../../features/addresses/address-lines';
import { getOrder } from '../../../features/admin/admin.api';
import { OrderActions } from '../../../features/admin/orders/order-actions-bar';
import { OrderDetail } from '../../../features/admin/orders/order-detail';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { keys } from '../../../features/admin/parts/queries';

/** One order with everything that happened to it. */
export function OrderPage() {
  const { number = '' } = useParams();
  const client = useQueryClient();
  const order = useQuery({ queryKey: keys.order(number), queryFn: () => getOrder(number) });
  return (
    <>
      <PageTitle
        title={`Order ${number}`}
        tabTitle={`Order ${number} · Admin`}
        before={<Breadcrumb crumbs={[{ label: 'Orders', to: adminPaths.orders }, { label: number }]} />}
        aside={
          order.data && (
            <OrderActions
              order={order.data}
              onMoved={(moved) => {
                client.setQueryData(keys.order(number), moved);
                void client.invalidateQueries({ queryKey: keys.orders() });
                void client.invalidateQueries({ queryKey: keys.dashboard });
              }}
              onRefused={() => void order.refetch()}
            />
          )
        }
      />
      {order.isPending && (
        <Loading label="Loading the order">
          <Skeleton height={280} />
        </Loading>
      )}
      {order.isError && <ProblemNote error={order.error} onRetry={() => void order.refetch()} />}
      {order.data && <OrderDetail order={order.data} address={<AddressLines address={order.data.shippingAddress} />} />}
    </>
  );
}
