import { useQuery } from '@tanstack/react-query';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { getDashboard } from '../../../features/admin/admin.api';
import { Dashboard } from '../../../features/admin/dashboard/dashboard';
import { keys } from '../../../features/admin/parts/queries';

/** The admin's first page: how the shop does and what waits. */
export function AdminHomePage() {
  const dashboard = useQuery({ queryKey: keys.dashboard, queryFn: getDashboard });
  return (
    <>
      <PageTitle title="Home" tabTitle="Home · Admin" />
      {dashboard.isPending && (
        <Loading label="Loading figures">
          <Skeleton height={128} />
          <Skeleton height={320} />
        </Loading>
      )}
      {dashboard.isError && <ProblemNote error={dashboard.error} onRetry={() => void dashboard.refetch()} />}
      {dashboard.data && <Dashboard data={dashboard.data} />}
    </>
  );
}
