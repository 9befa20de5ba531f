import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../../../components/notices';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { getDelivery } from '../../../features/admin/delivery/delivery.api';
import { DeliveryEditor } from '../../../features/admin/delivery/delivery-editor';
import { pricingTerms } from '../../../features/admin/parts/pricing.api';
import { keys } from '../../../features/admin/parts/queries';

/** How goods travel, where to, and what it costs. */
export function DeliveryPage() {
  const client = useQueryClient();
  const { notify } = useNotices();
  const delivery = useQuery({ queryKey: keys.delivery, queryFn: getDelivery, staleTime: 0 });
  const terms = useQuery(pricingTerms);
  const failed = [delivery, terms].find(({ isError }) => isError);
  return (
    <>
      <PageTitle title="Delivery" tabTitle="Delivery · Admin" />
      {failed ? (
        <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : delivery.data && terms.data ? (
        <DeliveryEditor
          delivery={delivery.data}
          terms={terms.data}
          onSaved={(saved) => {
            client.setQueryData(keys.delivery, saved);
            void client.invalidateQueries({ queryKey: [...keys.delivery, 'check'] });
            notify({ text: 'Saved.', seconds: 2 });
          }}
        />
      ) : (
        <Loading label="Loading delivery">
          <Skeleton height={420} />
        </Loading>
      )}
    </>
  );
}
