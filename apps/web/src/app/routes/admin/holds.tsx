import type { HoldDto } from '@storehouse/dto';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { useNotices } from '../../../components/notices';
import { PageTitle } from '../../../components/page-title';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { SearchBox } from '../../../features/admin/parts/search-box';
import { useListState } from '../../../features/admin/parts/use-list-state';
import { HoldTable } from '../../../features/admin/stock/hold-table';
import { ReleaseDialog } from '../../../features/admin/stock/release-dialog';
import { listHolds } from '../../../features/admin/stock/stock.api';
import { StockTabs } from '../../../features/admin/stock/stock-tabs';

/** What checkouts under way hold. */
export function HoldsPage() {
  const client = useQueryClient();
  const list = useListState();
  const { notify } = useNotices();
  const [releasing, setReleasing] = useState<HoldDto>();
  const filters = { q: list.get('q'), cursor: list.cursor, limit: 50 };
  const holds = useQuery({
    queryKey: keys.holds(filters),
    queryFn: ({ signal }) => listHolds(filters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <>
      <PageTitle title="Held" tabTitle="Held · Admin" />
      <StockTabs />
      <div className={listStyles.bar}>
        <SearchBox list={list} label="Search SKU" />
      </div>
      <ListBody
        query={holds}
        label="Loading holds"
        isEmpty={(page) => page.items.length === 0}
        empty={
          <EmptyState title={filters.q ? 'No hold fits' : 'Nothing is held'}>
            <p>
              {filters.q
                ? `No SKU of a held piece begins with “${filters.q}”.`
                : 'Whoever goes to the checkout holds the pieces of the cart for a few minutes. They show up here.'}
            </p>
          </EmptyState>
        }
      >
        {(page) => (
          <>
            <HoldTable items={page.items} onRelease={setReleasing} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
      {releasing && (
        <ReleaseDialog
          hold={releasing}
          onClose={() => setReleasing(undefined)}
          onReleased={() => {
            setReleasing(undefined);
            notify({ text: `${releasing.sku} is free again.`, seconds: 4 });
            void client.invalidateQueries({ queryKey: keys.holds() });
            void client.invalidateQueries({ queryKey: keys.stockList() });
          }}
        />
      )}
    </>
  );
}
