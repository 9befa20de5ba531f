import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { InvoiceTable } from '../../../features/admin/invoices/invoice-table';
import { listInvoices } from '../../../features/admin/invoices/invoices.api';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { SearchBox } from '../../../features/admin/parts/search-box';
import { useListState } from '../../../features/admin/parts/use-list-state';

/** All invoices of the shop. */
export function InvoicesPage() {
  const list = useListState();
  const filters = { q: list.get('q'), cursor: list.cursor, limit: 50 };
  const invoices = useQuery({
    queryKey: keys.invoices(filters),
    queryFn: ({ signal }) => listInvoices(filters, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageTitle title="Invoices" tabTitle="Invoices · Admin" />
      <div className={listStyles.bar}>
        <SearchBox list={list} label="Search invoice, order or e-mail" />
      </div>
      <ListBody
        query={invoices}
        label="Loading invoices"
        isEmpty={(page) => page.items.length === 0}
        empty={
          filters.q ? (
            <EmptyState
              title="No invoice fits"
              action={<ButtonLink to={adminPaths.invoices}>Show all invoices</ButtonLink>}
            >
              <p>No invoice, order or e-mail begins with “{filters.q}”.</p>
            </EmptyState>
          ) : (
            <EmptyState title="No invoices yet">
              <p>The first order that is paid or sent gets the first invoice, by itself.</p>
            </EmptyState>
          )
        }
      >
        {(page) => (
          <>
            <InvoiceTable items={page.items} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
    </>
  );
}
