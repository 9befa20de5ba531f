import type { ProductSort } from '@storehouse/dto';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, ButtonLink } from '../../components/button';
import { Drawer } from '../../components/dialog';
import { useNotices } from '../../components/notices';
import { ProblemNote } from '../../components/problem-note';
import { useChosenCurrency } from '../../lib/currency';
import { plural } from '../../lib/plural';
import { FacetPanel } from './facet-panel';
import { FilterChips } from './filter-chips';
import styles from './listing-page.module.css';
import { countFilters, SORT_WORDS } from './listing-url';
import { ProductGrid, ProductGridSkeleton } from './product-grid';
import { SortSelect } from './sort-select';
import { useListing } from './use-listing';

interface Props {
  /** Title and breadcrumb of the page; gets the sort menu to put beside the title. */
  header: (sort: ReactNode) => ReactNode;
  /** The category whose page this is. */
  scope?: string;
  /** Which categories its filter offers. */
  categories: readonly string[];
  /** Shown when there is nothing. */
  empty: ReactNode;
  /** The order when none is chosen. */
  defaultSort: ProductSort;
}

/** A list of goods with filters, order and as many pages as the address says. */
export function ListingPage({ header, scope, categories, empty, defaultSort }: Props) {
  const list = useListing(scope);
  const { listing, products, facets, total } = list;
  const { announce } = useNotices();
  const [sheetOpen, setSheetOpen] = useState(false);
  const chosenCurrency = useChosenCurrency();
  const filters = countFilters(listing);

  useEffect(() => {
    if (total !== undefined && !list.isStale) announce(plural(total, 'product'));
  }, [total, list.isStale, announce]);

  const sorts = (Object.keys(SORT_WORDS) as ProductSort[]).filter((sort) => sort !== 'relevance' || listing.q);
  const sort = (inBar: boolean) => (
    <SortSelect
      inBar={inBar}
      sorts={sorts}
      value={listing.sort ?? defaultSort}
      onChange={(chosen) => list.goTo({ ...listing, page: 1, sort: chosen === defaultSort ? undefined : chosen })}
    />
  );
  const panel = facets && <FacetPanel listing={listing} facets={facets} categories={categories} onChange={list.goTo} />;
  const count = total !== undefined && plural(total, 'product');

  return (
    <div className="page">
      {header(sort(false))}
      <div className={styles.columns}>
        <aside className={styles.aside} aria-label="Filters">
          {panel}
        </aside>
        <section className={styles.list} aria-label="Products">
          <div className={styles.top}>
            <strong className={styles.total}>{count}</strong>
            <FilterChips
              listing={listing}
              facets={facets}
              currency={products[0]?.currency ?? chosenCurrency ?? 'EUR'}
              onChange={list.goTo}
            />
          </div>
          {list.error ? <ProblemNote error={list.error} onRetry={list.retry} /> : null}
          {list.isLoading && <ProductGridSkeleton count={6} columns={3} />}
          {total === 0 && !list.isStale && empty}
          {products.length > 0 && (
            <>
              <ProductGrid products={products} columns={3} eager={3} stale={list.isStale} />
              <div className={styles.end}>
                <p>{products.length === total ? `All ${count}` : `${products.length} of ${count}`}</p>
                {list.isLoadingMore ? (
                  <Button busy="Loading…">Load more</Button>
                ) : (
                  list.hasMore && (
                    <ButtonLink to={list.moreSearch} replace preventScrollReset>
                      Load more
                    </ButtonLink>
                  )
                )}
              </div>
            </>
          )}
        </section>
      </div>
      <div className={styles.bar}>
        <Button wide onClick={() => setSheetOpen(true)}>
          Filter{filters > 0 && ` · ${filters}`}
        </Button>
        {sort(true)}
      </div>
      <Drawer
        side="bottom"
        open={sheetOpen}
        onClose={() => setSheetOpen(false)}
        title="Filter"
        footer={
          <Button variant="primary" wide onClick={() => setSheetOpen(false)}>
            {count ? `Show ${count}` : 'Show products'}
          </Button>
        }
      >
        {panel}
      </Drawer>
    </div>
  );
}
