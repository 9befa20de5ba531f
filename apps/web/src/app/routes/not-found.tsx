import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { categoryTree } from '../../features/catalogue/catalogue.api';
import { useChosenCurrency } from '../../lib/currency';
import { paths } from '../../lib/paths';
import { usePageTitle } from '../../lib/use-page-title';

/** Nothing has this address: the departments lead on, and the search stands above. */
export function NotFoundPage() {
  usePageTitle('Not found');
  const { data: categories } = useQuery(categoryTree(useChosenCurrency()));
  return (
    <div className="page">
      <EmptyState
        heading="h1"
        title="There is nothing at this address"
        action={
          <>
            <ButtonLink to={paths.home}>Home</ButtonLink>
            {categories?.map(({ slug, name }) => (
              <ButtonLink key={slug} variant="quiet" to={paths.category(slug)}>
                {name}
              </ButtonLink>
            ))}
          </>
        }
      >
        <p>
          The page may have moved, or the goods are no longer sold. Search above, look through a department, or{' '}
          <Link to={paths.contact}>get help</Link>.
        </p>
      </EmptyState>
    </div>
  );
}
