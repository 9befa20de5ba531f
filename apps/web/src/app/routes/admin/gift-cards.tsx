import { GIFT_CARD_STATES } from '@storehouse/domain';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { GiftCardTable } from '../../../features/admin/gift-cards/gift-card-table';
import { CARD_STATE_WORDS } from '../../../features/admin/gift-cards/gift-card-words';
import { listGiftCards } from '../../../features/admin/gift-cards/gift-cards.api';
import { IssueDialog } from '../../../features/admin/gift-cards/issue-dialog';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { oneOf } from '../../../features/admin/parts/one-of';
import { Pager } from '../../../features/admin/parts/pager';
import { pricingTerms } from '../../../features/admin/parts/pricing.api';
import { keys } from '../../../features/admin/parts/queries';
import { SearchBox } from '../../../features/admin/parts/search-box';
import { useListState } from '../../../features/admin/parts/use-list-state';
import { ViewTabs } from '../../../features/admin/parts/view-tabs';

const VIEWS = [undefined, 'usable', 'empty', 'expired', 'closed'] as const;

/** All gift cards, and the way to a new one. */
export function GiftCardsPage() {
  const client = useQueryClient();
  const list = useListState();
  const [isIssuing, setIsIssuing] = useState(false);
  const terms = useQuery(pricingTerms);
  const state = oneOf(GIFT_CARD_STATES, list.get('state'));
  const filters = { q: list.get('q'), state, cursor: list.cursor, limit: 50 };
  const cards = useQuery({
    queryKey: keys.giftCards(filters),
    queryFn: ({ signal }) => listGiftCards(filters, signal),
    placeholderData: keepPreviousData,
  });
  const issueButton = (
    <Button dense disabled={!terms.data} onClick={() => setIsIssuing(true)}>
      Issue a gift card
    </Button>
  );
  return (
    <>
      <PageTitle title="Gift cards" tabTitle="Gift cards · Admin" aside={issueButton} />
      <ViewTabs
        label="Views"
        views={VIEWS.map((view) => ({
          label: view ? CARD_STATE_WORDS[view].word : 'All',
          to: view ? `${adminPaths.giftCards}?state=${view}` : adminPaths.giftCards,
          current: view === state,
        }))}
      />
      <div className={listStyles.bar}>
        <SearchBox list={list} label="Search last characters of the code" />
      </div>
      <ListBody
        query={cards}
        label="Loading gift cards"
        isEmpty={(page) => page.items.length === 0}
        empty={
          filters.q || state ? (
            <EmptyState
              title="No gift card here"
              action={<ButtonLink to={adminPaths.giftCards}>Show all gift cards</ButtonLink>}
            >
              <p>{filters.q ? `No card’s code ends like “${filters.q}”.` : 'None stands there today.'}</p>
            </EmptyState>
          ) : (
            <EmptyState title="No gift cards yet" action={issueButton}>
              <p>
                A gift card is money that was paid before: it pays orders until it is spent. Each has a ledger of its
                own.
              </p>
            </EmptyState>
          )
        }
      >
        {(page) => (
          <>
            <GiftCardTable items={page.items} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
      {isIssuing && terms.data && (
        <IssueDialog
          terms={terms.data}
          onIssued={() => void client.invalidateQueries({ queryKey: keys.giftCards() })}
          onClose={() => setIsIssuing(false)}
        />
      )}
    </>
  );
}
