import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Badge } from '../../../components/badge';
import { Breadcrumb } from '../../../components/breadcrumb';
import { useNotices } from '../../../components/notices';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { GiftCardDetail } from '../../../features/admin/gift-cards/gift-card-detail';
import { CARD_STATE_WORDS } from '../../../features/admin/gift-cards/gift-card-words';
import { getGiftCard } from '../../../features/admin/gift-cards/gift-cards.api';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { pricingTerms } from '../../../features/admin/parts/pricing.api';
import { keys } from '../../../features/admin/parts/queries';

/** One gift card with its ledger. */
export function GiftCardPage() {
  const id = Number(useParams().id);
  const client = useQueryClient();
  const { notify } = useNotices();
  const card = useQuery({ queryKey: keys.giftCard(id), queryFn: () => getGiftCard(id) });
  const terms = useQuery(pricingTerms);
  const title = card.data ? `Gift card …${card.data.last4}` : 'Gift card';
  const state = card.data && CARD_STATE_WORDS[card.data.state];
  const failed = [card, terms].find(({ isError }) => isError);
  return (
    <>
      <PageTitle
        title={title}
        tabTitle={`${title} · Admin`}
        before={<Breadcrumb crumbs={[{ label: 'Gift cards', to: adminPaths.giftCards }, { label: title }]} />}
        aside={state && <Badge tone={state.tone}>{state.word}</Badge>}
      />
      {failed ? (
        <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : card.data && terms.data ? (
        <GiftCardDetail
          card={card.data}
          terms={terms.data}
          onChanged={(changed) => {
            client.setQueryData(keys.giftCard(id), changed);
            void client.invalidateQueries({ queryKey: keys.giftCards() });
            notify({ text: 'Saved.', seconds: 2 });
          }}
        />
      ) : (
        <Loading label="Loading the gift card">
          <Skeleton height={420} />
        </Loading>
      )}
    </>
  );
}
