import { PRODUCT_STATUSES } from '@storehouse/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { listProducts } from '../../../features/admin/admin.api';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { oneOf } from '../../../features/admin/parts/one-of';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { useListState } from '../../../features/admin/parts/use-list-state';
import { ProductFilters } from '../../../features/admin/products/product-filters';
import { ProductTable } from '../../../features/admin/products/product-table';
import { ProductViews } from '../../../features/admin/products/product-views';
import { plural } from '../../../lib/plural';

/** All products, whatever their status. */
export function ProductsPage() {
  const list = useListState();
  const filters = {
    q: list.get('q'),
    status: oneOf(PRODUCT_STATUSES, list.get('status')),
    stock: oneOf(['low', 'out'] as const, list.get('stock')),
    category: list.get('category'),
    sort: oneOf(['newest', 'title', 'updated'] as const, list.get('sort')),
    cursor: list.cursor,
    limit: 50,
  };
  const products = useQuery({
    queryKey: keys.products(filters),
    queryFn: ({ signal }) => listProducts(filters, signal),
    placeholderData: keepPreviousData,
  });
  const add = (
    <ButtonLink variant="primary" dense to={adminPaths.newProduct}>
      Add product
    </ButtonLink>
  );
  const filtered = Boolean(filters.q || filters.status || filters.stock || filters.category);

  return (
    <>
      <PageTitle title="Products" tabTitle="Products · Admin" aside={add} />
      <ProductViews list={list} counts={products.data?.counts} />
      <ProductFilters list={list} />
      <ListBody
        query={products}
        label="Loading products"
        isEmpty={(page) => page.items.length === 0}
        empty={
          filtered ? (
            <EmptyState
              title="No product fits"
              action={<ButtonLink to={adminPaths.products}>Show all products</ButtonLink>}
            >
              <p>
                {filters.q ? `Nothing has “${filters.q}” in its name, SKU or barcode here.` : 'This view is empty.'}
              </p>
            </EmptyState>
          ) : (
            <EmptyState title="No products yet" action={add}>
              <p>Add the first one: a name, a SKU and a price are enough to start.</p>
            </EmptyState>
          )
        }
      >
        {(page) => (
          <>
            <p className={listStyles.count} role="status">
              {plural(page.total, 'product')}
            </p>
            <ProductTable items={page.items} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
    </>
  );
}
