import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { TextInput } from '../../../components/text-input';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { useListState } from '../../../features/admin/parts/use-list-state';
import { LocationSelect } from '../../../features/admin/stock/location-select';
import { stockAsOf, stockAsOfFile } from '../../../features/admin/stock/stock.api';
import { StockTabs } from '../../../features/admin/stock/stock-tabs';
import { StockValue } from '../../../features/admin/stock/stock-value';
import styles from '../../../features/admin/stock/stock-value.module.css';
import { saveFile } from '../../../lib/download';

/** What somebody wrote into the field for a time on this device, as an instant; undefined when it is none. */
const instantOf = (local: string | undefined): string | undefined => {
  const time = local ? new Date(local) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
};

/** What lay in the shop at any time, and what it was worth. */
export function StockValuePage() {
  const list = useListState();
  const at = instantOf(list.get('at'));
  const location = list.get('location');
  const filters = { at, location, cursor: list.cursor, limit: 50 };
  const stock = useQuery({
    queryKey: keys.stockAsOf(filters),
    queryFn: ({ signal }) => stockAsOf(filters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const download = useMutation({
    mutationFn: () => stockAsOfFile({ at, location }),
    onSuccess: (file) => saveFile(file, `stock-${(at ?? new Date().toISOString()).slice(0, 10)}.csv`),
  });
  return (
    <>
      <PageTitle
        title="Stock value"
        tabTitle="Stock value · Admin"
        aside={
          <Button dense busy={download.isPending && 'Writing…'} onClick={() => download.mutate()}>
            Download CSV
          </Button>
        }
      />
      <StockTabs />
      {download.isError && <ProblemNote error={download.error} />}
      <div className={listStyles.bar}>
        <label htmlFor="as-of" className={styles.time}>
          As of
          <TextInput
            dense
            id="as-of"
            type="datetime-local"
            value={list.get('at') ?? ''}
            onChange={(event) => list.set({ at: event.target.value }, true)}
          />
        </label>
        {at && (
          <Button dense onClick={() => list.set({ at: undefined })}>
            Now
          </Button>
        )}
        <LocationSelect list={list} />
      </div>
      <ListBody
        query={stock}
        label="Loading stock"
        isEmpty={(page) => page.items.length === 0}
        empty={
          <EmptyState title="Nothing was there">
            <p>No piece lay there at that time.</p>
          </EmptyState>
        }
      >
        {(page) => (
          <>
            <StockValue page={page} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
    </>
  );
}
