import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Breadcrumb } from '../../../components/breadcrumb';
import { useNotices } from '../../../components/notices';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { pricingTerms } from '../../../features/admin/parts/pricing.api';
import { keys } from '../../../features/admin/parts/queries';
import { PromotionEditor } from '../../../features/admin/promotions/promotion-editor';

/** Makes a new promotion; its page opens once it is saved. */
export function NewPromotionPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { notify } = useNotices();
  const terms = useQuery(pricingTerms);
  return (
    <>
      <PageTitle
        title="New promotion"
        tabTitle="New promotion · Admin"
        before={<Breadcrumb crumbs={[{ label: 'Promotions', to: adminPaths.promotions }, { label: 'New' }]} />}
      />
      {terms.isError ? (
        <ProblemNote error={terms.error} onRetry={() => void terms.refetch()} />
      ) : terms.data ? (
        <PromotionEditor
          terms={terms.data}
          onSaved={(saved) => {
            client.setQueryData(keys.promotion(saved.id), saved);
            void client.invalidateQueries({ queryKey: keys.promotions() });
            notify({ text: 'Created.' });
            void navigate(adminPaths.promotion(saved.id), { replace: true });
          }}
        />
      ) : (
        <Loading label="Loading">
          <Skeleton height={420} />
        </Loading>
      )}
    </>
  );
}
