import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Breadcrumb } from '../../../components/breadcrumb';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { AddressLines } from '../../../features/addresses/address-lines';
import { getCustomer } from '../../../features/admin/admin.api';
import { CustomerDetail } from '../../../features/admin/customers/customer-detail';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { keys } from '../../../features/admin/parts/queries';

/** One customer: orders, spend, addresses. */
export function CustomerPage() {
  const id = Number(useParams().id);
  const customer = useQuery({ queryKey: keys.customer(id), queryFn: () => getCustomer(id) });
  const name = customer.data?.name ?? 'Customer';
  return (
    <>
      <PageTitle
        title={name}
        tabTitle={`${name} · Admin`}
        before={<Breadcrumb crumbs={[{ label: 'Customers', to: adminPaths.customers }, { label: name }]} />}
      />
      {customer.isPending && (
        <Loading label="Loading the customer">
          <Skeleton height={240} />
        </Loading>
      )}
      {customer.isError && <ProblemNote error={customer.error} onRetry={() => void customer.refetch()} />}
      {customer.data && (
        <CustomerDetail customer={customer.data} shownAddress={(address) => <AddressLines address={address} />} />
      )}
    </>
  );
}
