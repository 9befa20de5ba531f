import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { Select } from '../../../components/select';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { oneOf } from '../../../features/admin/parts/one-of';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { SearchBox } from '../../../features/admin/parts/search-box';
import { useListState } from '../../../features/admin/parts/use-list-state';
import { LocationSelect } from '../../../features/admin/stock/location-select';
import { listStock } from '../../../features/admin/stock/stock.api';
import { StockPanel } from '../../../features/admin/stock/stock-panel';
import { StockTable } from '../../../features/admin/stock/stock-table';
import { StockTabs } from '../../../features/admin/stock/stock-tabs';

/** What is left of the variants: first of all what runs out. */
export function StockPage() {
  const client = useQueryClient();
  const list = useListState();
  const [stockOf, setStockOf] = useState<string>();
  const view = oneOf(['low', 'out', 'all'] as const, list.get('view')) ?? 'low';
  const filters = {
    view,
    q: list.get('q'),
    location: list.get('location'),
    sort: oneOf(['available', 'title', 'sku'] as const, list.get('sort')),
    cursor: list.cursor,
    limit: 50,
  };
  const stock = useQuery({
    queryKey: keys.stockList(filters),
    queryFn: ({ signal }) => listStock(filters, signal),
    placeholderData: keepPreviousData,
  });
  const counts = stock.data?.counts;
  const changed = () => {
    void client.invalidateQueries({ queryKey: keys.stockList() });
    void client.invalidateQueries({ queryKey: keys.dashboard });
  };
  return (
    <>
      <PageTitle title="Stock" tabTitle="Stock · Admin" />
      <StockTabs />
      <div className={listStyles.bar}>
        <SearchBox list={list} label="Search name, SKU or barcode" />
        <Select
          dense
          aria-label="Show"
          value={view}
          onChange={(event) => list.set({ view: event.target.value === 'low' ? undefined : event.target.value })}
        >
          <option value="low">{counts ? `Few left (${counts.low.toLocaleString('en')})` : 'Few left'}</option>
          <option value="out">{counts ? `Sold out (${counts.out.toLocaleString('en')})` : 'Sold out'}</option>
          <option value="all">All variants</option>
        </Select>
        <LocationSelect list={list} />
        <Select
          dense
          aria-label="Sort by"
          value={list.get('sort') ?? 'available'}
          onChange={(event) => list.set({ sort: event.target.value })}
        >
          <option value="available">Fewest first</option>
          <option value="title">By name</option>
          <option value="sku">By SKU</option>
        </Select>
      </div>
      <ListBody
        query={stock}
        label="Loading stock"
        isEmpty={(page) => page.items.length === 0}
        empty={
          <EmptyState
            title={filters.q ? 'No variant fits' : 'Nothing runs out'}
            action={<ButtonLink to={`${adminPaths.stock}?view=all`}>Show all variants</ButtonLink>}
          >
            <p>
              {filters.q
                ? `Nothing has “${filters.q}” in its name, SKU or barcode here.`
                : 'Every variant in the shop has enough pieces in this view.'}
            </p>
          </EmptyState>
        }
      >
        {(page) => (
          <>
            <StockTable items={page.items} onOpen={setStockOf} onChanged={changed} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
      {stockOf !== undefined && <StockPanel sku={stockOf} onClose={() => setStockOf(undefined)} onBooked={changed} />}
    </>
  );
}
