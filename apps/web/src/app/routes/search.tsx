import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Breadcrumb } from '../../components/breadcrumb';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { PageTitle } from '../../components/page-title';
import { categoryTree, firstProducts } from '../../features/catalogue/catalogue.api';
import { offeredCategories } from '../../features/catalogue/category-tree';
import { ListingPage } from '../../features/catalogue/listing-page';
import { countFilters, readListing, withoutFilters, writeListing } from '../../features/catalogue/listing-url';
import { ProductGrid } from '../../features/catalogue/product-grid';
import { useChosenCurrency } from '../../lib/currency';
import { paths } from '../../lib/paths';
import styles from './search.module.css';

function NothingFound({ q, clearSearch }: { q: string; clearSearch: string | undefined }) {
  const currency = useChosenCurrency();
  const { data: categories } = useQuery(categoryTree(currency));
  const { data: popular } = useQuery(firstProducts({ sort: 'popular', limit: 3, currency }));
  return (
    <>
      <EmptyState
        title={q ? `Nothing found for “${q}”` : 'Nothing fits all these filters'}
        action={
          <>
            {clearSearch !== undefined && <ButtonLink to={{ search: clearSearch }}>Clear all filters</ButtonLink>}
            {categories?.map(({ slug, name }) => (
              <ButtonLink key={slug} variant="quiet" to={paths.category(slug)}>
                {name}
              </ButtonLink>
            ))}
          </>
        }
      >
        <p>Check the spelling, try a broader word, or look through a department.</p>
      </EmptyState>
      {popular && (
        <section>
          <h2 className={styles.popular}>Others liked</h2>
          <ProductGrid products={popular.items} columns={3} heading="h3" />
        </section>
      )}
    </>
  );
}

/** What fits the words searched for, or the whole shop when there are none. */
export function SearchPage() {
  const [params] = useSearchParams();
  const { data: tree = [] } = useQuery(categoryTree(useChosenCurrency()));
  const listing = readListing(params);
  const title = listing.q ? `“${listing.q}”` : 'All products';
  const filtered = countFilters(listing) > 0;
  return (
    <ListingPage
      categories={offeredCategories(tree, listing.category)}
      defaultSort={listing.q ? 'relevance' : 'popular'}
      header={(sort) => (
        <PageTitle
          title={title}
          tabTitle={listing.q ? `Search: ${listing.q}` : title}
          before={<Breadcrumb crumbs={[{ label: 'Home', to: paths.home }, { label: listing.q ? 'Search' : title }]} />}
          aside={sort}
        />
      )}
      empty={
        <NothingFound
          q={listing.q}
          clearSearch={filtered ? writeListing(withoutFilters(listing)).toString() : undefined}
        />
      }
    />
  );
}
