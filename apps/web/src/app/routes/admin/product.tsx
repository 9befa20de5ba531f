import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { Breadcrumb } from '../../../components/breadcrumb';
import { useNotices } from '../../../components/notices';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { getDashboard, getProduct, listBrands, listCategories } from '../../../features/admin/admin.api';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { keys } from '../../../features/admin/parts/queries';
import { ProductEditor } from '../../../features/admin/products/product-editor';
import { ProductStatusBadge } from '../../../features/admin/products/product-status-badge';

/** Edits one product. */
export function ProductPage() {
  const { slug = '' } = useParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { notify } = useNotices();
  const product = useQuery({ queryKey: keys.product(slug), queryFn: () => getProduct(slug), staleTime: 0 });
  const dashboard = useQuery({ queryKey: keys.dashboard, queryFn: getDashboard });
  const categories = useQuery({ queryKey: keys.categories, queryFn: listCategories });
  const brands = useQuery({ queryKey: keys.brands, queryFn: listBrands });
  const title = product.data?.title ?? 'Product';
  const failed = [product, dashboard, categories, brands].find(({ isError }) => isError);

  return (
    <>
      <PageTitle
        title={title}
        tabTitle={`${title} · Admin`}
        before={<Breadcrumb crumbs={[{ label: 'Products', to: adminPaths.products }, { label: title }]} />}
        aside={product.data && <ProductStatusBadge status={product.data.status} />}
      />
      {failed ? (
        <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : product.data && dashboard.data && categories.data && brands.data ? (
        <ProductEditor
          key={slug}
          product={product.data}
          currency={dashboard.data.currency}
          categories={categories.data}
          brands={brands.data}
          onSaved={(saved) => {
            client.setQueryData(keys.product(saved.slug), saved);
            void client.invalidateQueries({ queryKey: keys.products() });
            notify({ text: 'Saved.', seconds: 2 });
            if (saved.slug !== slug) void navigate(adminPaths.product(saved.slug), { replace: true });
          }}
          onChanged={() => {
            void product.refetch();
            void client.invalidateQueries({ queryKey: keys.products() });
          }}
        />
      ) : (
        <Loading label="Loading the product">
          <Skeleton height={420} />
        </Loading>
      )}
    </>
  );
}
