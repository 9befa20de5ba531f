import { PROMOTION_STATES } from '@storehouse/domain';
import type { PromotionDto } from '@storehouse/dto';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { useConfirm } from '../../../features/admin/parts/confirm';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { oneOf } from '../../../features/admin/parts/one-of';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { SearchBox } from '../../../features/admin/parts/search-box';
import { useListState } from '../../../features/admin/parts/use-list-state';
import { ViewTabs } from '../../../features/admin/parts/view-tabs';
import { bodyOf, formOf } from '../../../features/admin/promotions/promotion-form';
import { PromotionTable } from '../../../features/admin/promotions/promotion-table';
import { STATE_WORDS } from '../../../features/admin/promotions/promotion-words';
import { listPromotions, updatePromotion } from '../../../features/admin/promotions/promotions.api';

const VIEWS = [undefined, 'active', 'scheduled', 'used_up', 'ended', 'off'] as const;

/** All promotions in the order in which they are applied. */
export function PromotionsPage() {
  const client = useQueryClient();
  const list = useListState();
  const [confirm, dialog] = useConfirm();
  const state = oneOf(PROMOTION_STATES, list.get('state'));
  const filters = { q: list.get('q'), state, cursor: list.cursor, limit: 50 };
  const promotions = useQuery({
    queryKey: keys.promotions(filters),
    queryFn: ({ signal }) => listPromotions(filters, signal),
    placeholderData: keepPreviousData,
  });
  const switchingOff = useMutation({
    mutationFn: (promotion: PromotionDto) =>
      updatePromotion(promotion.id, {
        ...bodyOf(formOf(promotion)),
        isActive: false,
        version: promotion.version,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.promotions() }),
  });
  const ask = (promotion: PromotionDto) =>
    confirm({
      title: `Switch off ${promotion.title}?`,
      effect: 'From now on no cart gets it. Orders that have it keep it, and it can be switched on again.',
      action: 'Switch off',
      onConfirm: () => switchingOff.mutate(promotion),
    });
  return (
    <>
      <PageTitle
        title="Promotions"
        tabTitle="Promotions · Admin"
        aside={
          <ButtonLink dense to={adminPaths.newPromotion}>
            New promotion
          </ButtonLink>
        }
      />
      <ViewTabs
        label="Views"
        views={VIEWS.map((view) => ({
          label: view ? STATE_WORDS[view].word : 'All',
          to: view ? `${adminPaths.promotions}?state=${view}` : adminPaths.promotions,
          current: view === state,
        }))}
      />
      <div className={listStyles.bar}>
        <SearchBox list={list} label="Search name or code" />
      </div>
      {switchingOff.isError && <ProblemNote error={switchingOff.error} />}
      <ListBody
        query={promotions}
        label="Loading promotions"
        isEmpty={(page) => page.items.length === 0}
        empty={
          filters.q || state ? (
            <EmptyState
              title="No promotion here"
              action={<ButtonLink to={adminPaths.promotions}>Show all promotions</ButtonLink>}
            >
              <p>{filters.q ? `No promotion fits “${filters.q}”.` : 'None stands there today.'}</p>
            </EmptyState>
          ) : (
            <EmptyState
              title="No promotions yet"
              action={
                <ButtonLink variant="primary" to={adminPaths.newPromotion}>
                  Make the first one
                </ButtonLink>
              }
            >
              <p>
                A promotion takes something off: for a code, for a category, from an amount on, for first orders. Try it
                on a sample cart before anybody sees it.
              </p>
            </EmptyState>
          )
        }
      >
        {(page) => (
          <>
            <PromotionTable
              items={page.items}
              busyId={switchingOff.isPending ? switchingOff.variables.id : undefined}
              onSwitchOff={ask}
            />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
      {dialog}
    </>
  );
}
