import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Breadcrumb } from '../../components/breadcrumb';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { PageTitle } from '../../components/page-title';
import { ProblemNote } from '../../components/problem-note';
import { categoryTree } from '../../features/catalogue/catalogue.api';
import { pathTo, slugsBelow } from '../../features/catalogue/category-tree';
import { ListingPage } from '../../features/catalogue/listing-page';
import { useChosenCurrency } from '../../lib/currency';
import { paths } from '../../lib/paths';
import { NotFoundPage } from './not-found';

/** One department and everything below it. */
export function CategoryPage() {
  const { slug = '' } = useParams();
  const { data: tree, error, refetch } = useQuery(categoryTree(useChosenCurrency()));
  if (error) {
    return (
      <div className="page">
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  const path = tree ? pathTo(tree, slug) : [];
  const category = path.at(-1);
  if (tree && !category) return <NotFoundPage />;
  const crumbs = [
    { label: 'Home', to: paths.home },
    ...path.slice(0, -1).map((above) => ({ label: above.name, to: paths.category(above.slug) })),
    { label: category?.name ?? '…' },
  ];
  return (
    <ListingPage
      key={slug}
      scope={slug}
      categories={category ? slugsBelow(category) : []}
      defaultSort="popular"
      header={(sort) => (
        <PageTitle title={category?.name ?? '…'} before={<Breadcrumb crumbs={crumbs} />} aside={sort} />
      )}
      empty={
        <EmptyState
          title="Nothing fits all these filters"
          action={
            <>
              <ButtonLink to={paths.category(slug)}>Clear all filters</ButtonLink>
              <ButtonLink variant="quiet" to={paths.home}>
                All departments
              </ButtonLink>
            </>
          }
        >
          <p>Remove one of them, or start again.</p>
        </EmptyState>
      }
    />
  );
}
