import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Badge } from '../../../components/badge';
import { Breadcrumb } from '../../../components/breadcrumb';
import { useNotices } from '../../../components/notices';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { pricingTerms } from '../../../features/admin/parts/pricing.api';
import { keys } from '../../../features/admin/parts/queries';
import { PromotionEditor } from '../../../features/admin/promotions/promotion-editor';
import { STATE_WORDS } from '../../../features/admin/promotions/promotion-words';
import { getPromotion } from '../../../features/admin/promotions/promotions.api';

/** Edits one promotion. */
export function PromotionPage() {
  const id = Number(useParams().id);
  const client = useQueryClient();
  const { notify } = useNotices();
  const promotion = useQuery({ queryKey: keys.promotion(id), queryFn: () => getPromotion(id), staleTime: 0 });
  const terms = useQuery(pricingTerms);
  const title = promotion.data?.title ?? 'Promotion';
  const state = promotion.data && STATE_WORDS[promotion.data.state];
  const failed = [promotion, terms].find(({ isError }) => isError);
  return (
    <>
      <PageTitle
        title={title}
        tabTitle={`${title} · Admin`}
        before={<Breadcrumb crumbs={[{ label: 'Promotions', to: adminPaths.promotions }, { label: title }]} />}
        aside={state && <Badge tone={state.tone}>{state.word}</Badge>}
      />
      {failed ? (
        <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : promotion.data && terms.data ? (
        <PromotionEditor
          key={id}
          promotion={promotion.data}
          terms={terms.data}
          onSaved={(saved) => {
            client.setQueryData(keys.promotion(saved.id), saved);
            void client.invalidateQueries({ queryKey: keys.promotions() });
            notify({ text: 'Saved.', seconds: 2 });
          }}
        />
      ) : (
        <Loading label="Loading the promotion">
          <Skeleton height={420} />
        </Loading>
      )}
    </>
  );
}
