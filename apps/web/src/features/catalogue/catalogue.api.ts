import type { CategoryDto, ProductDto, ProductPageDto } from '@storehouse/dto';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { publicHttp } from '../../lib/api-client';
import type { ListingQuery } from './listing-url';

const listProducts = (params: ListingQuery, signal: AbortSignal) =>
  publicHttp.get<ProductPageDto>('/products', { params, signal }).then(({ data }) => data);

/** A list of products, page by page. The list shown before stays until the new one is there. */
export const productPages = (query: ListingQuery) =>
  infiniteQueryOptions({
    queryKey: ['products', 'pages', query],
    queryFn: ({ pageParam, signal }) => listProducts({ ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The first few products of a list. */
export const firstProducts = (query: ListingQuery) =>
  queryOptions({
    queryKey: ['products', 'first', query],
    queryFn: ({ signal }) => listProducts(query, signal),
  });

/** One product in full. */
export const productBySlug = (slug: string) =>
  queryOptions({
    queryKey: ['product', slug],
    queryFn: ({ signal }) =>
      publicHttp.get<ProductDto>(`/products/${encodeURIComponent(slug)}`, { signal }).then(({ data }) => data),
  });

/** The tree of categories. */
export const categoryTree = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => publicHttp.get<CategoryDto[]>('/categories', { signal }).then(({ data }) => data),
  staleTime: 5 * 60_000,
});
