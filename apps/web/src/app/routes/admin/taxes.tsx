import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../../../components/notices';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { pricingTerms } from '../../../features/admin/parts/pricing.api';
import { keys } from '../../../features/admin/parts/queries';
import { getTaxes } from '../../../features/admin/taxes/taxes.api';
import { TaxesEditor } from '../../../features/admin/taxes/taxes-editor';

/** The tax rates by place, class and day. */
export function TaxesPage() {
  const client = useQueryClient();
  const { notify } = useNotices();
  const taxes = useQuery({ queryKey: keys.taxes, queryFn: getTaxes, staleTime: 0 });
  const terms = useQuery(pricingTerms);
  const failed = [taxes, terms].find(({ isError }) => isError);
  return (
    <>
      <PageTitle title="Taxes" tabTitle="Taxes · Admin" />
      {failed ? (
        <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : taxes.data && terms.data ? (
        <TaxesEditor
          taxes={taxes.data}
          terms={terms.data}
          onSaved={(saved) => {
            client.setQueryData(keys.taxes, saved);
            void client.invalidateQueries({ queryKey: [...keys.taxes, 'check'] });
            notify({ text: 'Saved.', seconds: 2 });
          }}
        />
      ) : (
        <Loading label="Loading the taxes">
          <Skeleton height={420} />
        </Loading>
      )}
    </>
  );
}
