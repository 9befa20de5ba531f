import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useChosenCurrency } from '../../lib/currency';
import { useSearchAhead } from '../../lib/use-search-ahead';
import { productPages } from './catalogue.api';
import { type Listing, readListing, toQuery, writeListing } from './listing-url';

/** The list that the address names: its filters, its products so far, and how to go to another list. */
export const useListing = (scope?: string) => {
  const [params, goTo] = useSearchAhead();
  const listing = readListing(params);
  const currency = useChosenCurrency();
  const result = useInfiniteQuery(productPages({ ...toQuery(listing, scope), currency }));
  const { data, hasNextPage, isFetching, isPlaceholderData, isError, fetchNextPage } = result;
  const loaded = isPlaceholderData ? 0 : (data?.pages.length ?? 0);

  // The address says how many pages to show; cursors lead there one by one.
  useEffect(() => {
    if (loaded > 0 && loaded < listing.page && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [loaded, listing.page, hasNextPage, isFetching, isError, fetchNextPage]);

  const pages = isPlaceholderData ? (data?.pages ?? []) : (data?.pages.slice(0, listing.page) ?? []);
  const last = pages.at(-1);
  return {
    listing,
    products: pages.flatMap(({ items }) => items),
    /** Facets and total of the newest answer. */
    facets: last?.facets,
    total: last?.total,
    hasMore: last?.nextCursor != null,
    isLoading: result.isPending,
    isStale: isPlaceholderData,
    isLoadingMore: loaded > 0 && loaded < listing.page && !isError,
    error: result.error,
    retry: () => void result.refetch(),
    /** Goes to another list; the way back leads to this one. */
    goTo: (next: Listing) => goTo(writeListing(next)),
    moreSearch: `?${writeListing({ ...listing, page: listing.page + 1 })}`,
  };
};
