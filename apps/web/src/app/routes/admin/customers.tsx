import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { listCustomers } from '../../../features/admin/admin.api';
import { CustomerTable } from '../../../features/admin/customers/customer-table';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { SearchBox } from '../../../features/admin/parts/search-box';
import { useListState } from '../../../features/admin/parts/use-list-state';

/** Everybody with an account. */
export function CustomersPage() {
  const list = useListState();
  const filters = { q: list.get('q'), cursor: list.cursor, limit: 50 };
  const customers = useQuery({
    queryKey: keys.customers(filters),
    queryFn: ({ signal }) => listCustomers(filters, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageTitle title="Customers" tabTitle="Customers · Admin" />
      <div className={listStyles.bar}>
        <SearchBox list={list} label="Search name or e-mail" />
      </div>
      <ListBody
        query={customers}
        label="Loading customers"
        isEmpty={(page) => page.items.length === 0}
        empty={
          filters.q ? (
            <EmptyState
              title="Nobody fits"
              action={<ButtonLink to={adminPaths.customers}>Show all customers</ButtonLink>}
            >
              <p>Nobody has “{filters.q}” in the name or e-mail.</p>
            </EmptyState>
          ) : (
            <EmptyState title="No customers yet">
              <p>People who open an account in the shop show up here. Guests are found among the orders.</p>
            </EmptyState>
          )
        }
      >
        {(page) => (
          <>
            <CustomerTable items={page.items} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
    </>
  );
}
