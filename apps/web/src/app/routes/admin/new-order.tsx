import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Breadcrumb } from '../../../components/breadcrumb';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { getDashboard } from '../../../features/admin/admin.api';
import { ManualOrderForm } from '../../../features/admin/orders/manual-order-form';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { keys } from '../../../features/admin/parts/queries';
import { COUNTRIES } from '../../../lib/countries';

/** Enters an order by hand. */
export function NewOrderPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const dashboard = useQuery({ queryKey: keys.dashboard, queryFn: getDashboard });
  return (
    <>
      <PageTitle
        title="Enter an order"
        tabTitle="Enter an order · Admin"
        before={<Breadcrumb crumbs={[{ label: 'Orders', to: adminPaths.orders }, { label: 'New' }]} />}
      />
      {dashboard.isPending && (
        <Loading label="Loading">
          <Skeleton height={420} />
        </Loading>
      )}
      {dashboard.isError && <ProblemNote error={dashboard.error} onRetry={() => void dashboard.refetch()} />}
      {dashboard.data && (
        <ManualOrderForm
          currency={dashboard.data.currency}
          countries={COUNTRIES}
          onCreated={(order) => {
            client.setQueryData(keys.order(order.number), order);
            void client.invalidateQueries({ queryKey: keys.orders() });
            void client.invalidateQueries({ queryKey: keys.dashboard });
            void navigate(adminPaths.order(order.number), { replace: true });
          }}
        />
      )}
    </>
  );
}
