import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { getDashboard, listOrders } from '../../../features/admin/admin.api';
import { OrderFilters } from '../../../features/admin/orders/order-filters';
import { OrderTable } from '../../../features/admin/orders/order-table';
import { ORDER_VIEWS, OrderViews } from '../../../features/admin/orders/order-views';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { ListBody } from '../../../features/admin/parts/list-body';
import { oneOf } from '../../../features/admin/parts/one-of';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { startOfDay } from '../../../features/admin/parts/times';
import { useListState } from '../../../features/admin/parts/use-list-state';

/** All orders, by what they wait for. */
export function OrdersPage() {
  const list = useListState();
  const timeZone = useQuery({ queryKey: keys.dashboard, queryFn: getDashboard }).data?.timeZone;
  const customer = Number(list.get('customer'));
  const filters = {
    q: list.get('q'),
    view: oneOf(ORDER_VIEWS, list.get('view')),
    customerId: customer > 0 ? customer : undefined,
    from: timeZone && startOfDay(list.get('from'), timeZone),
    to: timeZone && startOfDay(list.get('to'), timeZone),
    cursor: list.cursor,
    limit: 50,
  };
  const orders = useQuery({
    queryKey: keys.orders(filters),
    queryFn: ({ signal }) => listOrders(filters, signal),
    placeholderData: keepPreviousData,
    // Days are the shop's, so its time zone comes first.
    enabled: Boolean(timeZone) || !(list.get('from') || list.get('to')),
  });
  const filtered = Boolean(filters.q || filters.view || filters.customerId || filters.from || filters.to);

  return (
    <>
      <PageTitle
        title="Orders"
        tabTitle="Orders · Admin"
        aside={
          <ButtonLink dense to={adminPaths.newOrder}>
            Enter an order
          </ButtonLink>
        }
      />
      <OrderViews list={list} counts={orders.data?.counts} />
      <OrderFilters list={list} />
      <ListBody
        query={orders}
        label="Loading orders"
        isEmpty={(page) => page.items.length === 0}
        empty={
          filtered ? (
            <EmptyState title="No order here" action={<ButtonLink to={adminPaths.orders}>Show all orders</ButtonLink>}>
              <p>{filters.q ? `No order fits “${filters.q}”.` : 'Nothing waits in this view.'}</p>
            </EmptyState>
          ) : (
            <EmptyState title="No orders yet">
              <p>An order shows up here the moment somebody places one in the shop, or you enter one by hand.</p>
            </EmptyState>
          )
        }
      >
        {(page) => (
          <>
            <OrderTable items={page.items} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
    </>
  );
}
