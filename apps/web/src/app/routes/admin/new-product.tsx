import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Breadcrumb } from '../../../components/breadcrumb';
import { useNotices } from '../../../components/notices';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { getDashboard, listBrands, listCategories } from '../../../features/admin/admin.api';
import { adminPaths } from '../../../features/admin/parts/admin-paths';
import { keys } from '../../../features/admin/parts/queries';
import { ProductEditor } from '../../../features/admin/products/product-editor';

/** Makes a new product; its page opens once it is saved. */
export function NewProductPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { notify } = useNotices();
  const dashboard = useQuery({ queryKey: keys.dashboard, queryFn: getDashboard });
  const categories = useQuery({ queryKey: keys.categories, queryFn: listCategories });
  const brands = useQuery({ queryKey: keys.brands, queryFn: listBrands });
  const failed = [dashboard, categories, brands].find(({ isError }) => isError);

  return (
    <>
      <PageTitle
        title="New product"
        tabTitle="New product · Admin"
        before={<Breadcrumb crumbs={[{ label: 'Products', to: adminPaths.products }, { label: 'New product' }]} />}
      />
      {failed ? (
        <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : dashboard.data && categories.data && brands.data ? (
        <ProductEditor
          currency={dashboard.data.currency}
          categories={categories.data}
          brands={brands.data}
          onSaved={(saved, failedPictures) => {
            void client.invalidateQueries({ queryKey: keys.products() });
            notify(
              failedPictures.length > 0
                ? { text: `Created, but not every picture arrived. ${failedPictures.join(' ')}`, seconds: 60 }
                : { text: 'Created.' },
            );
            void navigate(adminPaths.product(saved.slug), { replace: true });
          }}
          onChanged={() => undefined}
        />
      ) : (
        <Loading label="Loading">
          <Skeleton height={420} />
        </Loading>
      )}
    </>
  );
}
