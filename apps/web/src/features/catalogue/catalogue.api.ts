import type { CategoryDto, ProductDto, ProductPageDto } from '@storehouse/dto';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { publicHttp } from '../../lib/api-client';
import type { ListingQuery } from './listing-url';

const listProducts = (params: ListingQuery, signal: AbortSignal) =>
  publicHttp.get<ProductPageDto>('/products', { params, signal }).then(({ data }) => data);

/** A list of products, page by page. The list shown before stays until the new one is there. */
export const productPages = (query: ListingQuery) =>
  infiniteQueryOptions({
    queryKey: ['products', 'pages', query] as const,
    queryFn: ({ pageParam, signal }) => listProducts({ ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // Prices of another currency are no stand-in.
    placeholderData: (shown, shownBy) => (shownBy?.queryKey[2].currency === query.currency ? shown : undefined),
  });

/** The first few products of a list. */
export const firstProducts = (query: ListingQuery) =>
  queryOptions({
    queryKey: ['products', 'first', query],
    queryFn: ({ signal }) => listProducts(query, signal),
  });

/** One product in full, as it is sold in the currency. */
export const productBySlug = (slug: string, currency: string | undefined) =>
  queryOptions({
    queryKey: ['product', slug, currency],
    queryFn: ({ signal }) =>
      publicHttp
        .get<ProductDto>(`/products/${encodeURIComponent(slug)}`, { params: { currency }, signal })
        .then(({ data }) => data),
  });

/** The tree of categories, with the number of products sold in the currency. */
export const categoryTree = (currency: string | undefined) =>
  queryOptions<CategoryDto[]>({
    queryKey: ['categories', currency],
    queryFn: ({ signal }) =>
      publicHttp.get<CategoryDto[]>('/categories', { params: { currency }, signal }).then(({ data }) => data),
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });
