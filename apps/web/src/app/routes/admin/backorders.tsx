import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { useListState } from '../../../features/admin/parts/use-list-state';
import { BackorderTable } from '../../../features/admin/stock/backorder-table';
import { listBackorders } from '../../../features/admin/stock/stock.api';
import { StockTabs } from '../../../features/admin/stock/stock-tabs';

/** What was sold and is not there yet. */
export function BackordersPage() {
  const list = useListState();
  const filters = { cursor: list.cursor, limit: 50 };
  const backorders = useQuery({
    queryKey: keys.backorders(filters),
    queryFn: ({ signal }) => listBackorders(filters, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageTitle title="Owed" tabTitle="Owed · Admin" />
      <StockTabs />
      <ListBody
        query={backorders}
        label="Loading what is owed"
        isEmpty={(page) => page.items.length === 0}
        empty={
          <EmptyState title="Nothing is owed">
            <p>
              Variants on backorder or preorder may be sold beyond their stock. What orders wait for shows up here, and
              is filled by itself as goods come in, the oldest order first.
            </p>
          </EmptyState>
        }
      >
        {(page) => (
          <>
            <p className={listStyles.count}>Goods that come in go to these orders by themselves, the oldest first.</p>
            <BackorderTable items={page.items} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
    </>
  );
}
