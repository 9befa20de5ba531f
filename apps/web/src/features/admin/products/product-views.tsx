import type { AdminProductCountsDto } from '@storehouse/dto';
import { adminPaths } from '../parts/admin-paths';
import type { ListState } from '../parts/use-list-state';
import { ViewTabs } from '../parts/view-tabs';

const VIEWS: { label: string; query: string; count: keyof AdminProductCountsDto }[] = [
  { label: 'All', query: '', count: 'all' },
  { label: 'Active', query: 'status=active', count: 'active' },
  { label: 'Draft', query: 'status=draft', count: 'draft' },
  { label: 'Low stock', query: 'stock=low', count: 'lowStock' },
  { label: 'Sold out', query: 'stock=out', count: 'soldOut' },
  { label: 'Archived', query: 'status=archived', count: 'archived' },
];

/** The ready-made views of the product list. */
export function ProductViews({ list, counts }: { list: ListState; counts?: AdminProductCountsDto }) {
  const status = list.get('status');
  const stock = list.get('stock');
  const here = stock ? `stock=${stock}` : status ? `status=${status}` : '';
  return (
    <ViewTabs
      label="Views"
      views={VIEWS.map(({ label, query, count }) => ({
        label,
        to: query ? `${adminPaths.products}?${query}` : adminPaths.products,
        current: query === here,
        count: counts?.[count],
      }))}
    />
  );
}
