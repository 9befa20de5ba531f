import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../../../components/notices';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { ListBody } from '../../../features/admin/parts/list-body';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { Section } from '../../../features/admin/parts/section';
import { useListState } from '../../../features/admin/parts/use-list-state';
import { listStocktakes, locationsQuery } from '../../../features/admin/stock/stock.api';
import { StockTabs } from '../../../features/admin/stock/stock-tabs';
import styles from '../../../features/admin/stock/stocktake.module.css';
import { StocktakeDialog } from '../../../features/admin/stock/stocktake-dialog';
import { StocktakeForm } from '../../../features/admin/stock/stocktake-form';
import { StocktakeList } from '../../../features/admin/stock/stocktake-list';
import { plural } from '../../../lib/plural';

/** Counts a shelf, and shows what was counted before. */
export function StocktakePage() {
  const client = useQueryClient();
  const list = useListState();
  const { notify } = useNotices();
  const locations = useQuery(locationsQuery);
  const filters = { cursor: list.cursor, limit: 20 };
  const stocktakes = useQuery({
    queryKey: keys.stocktakes(filters),
    queryFn: ({ signal }) => listStocktakes(filters, signal),
    placeholderData: keepPreviousData,
  });
  const shown = Number(list.get('stocktake'));
  return (
    <>
      <PageTitle title="Count" tabTitle="Count stock · Admin" />
      <StockTabs />
      <div className={styles.parts}>
        {locations.isPending && (
          <Loading label="Loading locations">
            <Skeleton height={320} />
          </Loading>
        )}
        {locations.isError && <ProblemNote error={locations.error} onRetry={() => void locations.refetch()} />}
        {locations.data && (
          <StocktakeForm
            locations={locations.data}
            onBooked={({ id, lineCount, changedCount }) => {
              notify({ text: `Stocktake ${id} is booked: ${plural(lineCount, 'line')}, ${changedCount} changed.` });
              void client.invalidateQueries({ queryKey: ['admin'] });
            }}
          />
        )}
        <Section title="Counted before">
          <ListBody
            query={stocktakes}
            label="Loading stocktakes"
            isEmpty={(page) => page.items.length === 0}
            empty={<p>Nothing was counted here yet.</p>}
          >
            {(page) => (
              <>
                <StocktakeList items={page.items} onOpen={(id) => list.set({ stocktake: String(id) }, true)} />
                <Pager list={list} nextCursor={page.nextCursor} />
              </>
            )}
          </ListBody>
        </Section>
      </div>
      {shown > 0 && <StocktakeDialog id={shown} onClose={() => list.set({ stocktake: undefined }, true)} />}
    </>
  );
}
