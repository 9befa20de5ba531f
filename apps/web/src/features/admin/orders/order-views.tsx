import type { AdminOrderCountsDto, AdminOrderView } from '@storehouse/dto';
import { adminPaths } from '../parts/admin-paths';
import type { ListState } from '../parts/use-list-state';
import { ViewTabs } from '../parts/view-tabs';

/** The views of the order list, as the API names them. */
export const ORDER_VIEWS = ['all', 'unpaid', 'to-ship', 'shipped', 'cancelled'] as const satisfies AdminOrderView[];

const LABELS: Record<AdminOrderView, string> = {
  all: 'All',
  unpaid: 'Unpaid',
  'to-ship': 'To ship',
  shipped: 'Shipped',
  cancelled: 'Cancelled',
};

/** The ready-made views of the order list; those that mean work show how much. */
export function OrderViews({ list, counts }: { list: ListState; counts?: AdminOrderCountsDto }) {
  const here = list.get('view') ?? 'all';
  const count: Partial<Record<AdminOrderView, number>> = { unpaid: counts?.unpaid, 'to-ship': counts?.toShip };
  return (
    <ViewTabs
      label="Views"
      views={ORDER_VIEWS.map((view) => ({
        label: LABELS[view],
        to: view === 'all' ? adminPaths.orders : `${adminPaths.orders}?view=${view}`,
        current: view === here,
        count: count[view],
      }))}
    />
  );
}
