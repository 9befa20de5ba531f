import type { ShopDto } from '@storehouse/dto';
import { queryOptions } from '@tanstack/react-query';
import { publicHttp } from './api-client';

/** What holds for the whole shop: its currencies, and where it delivers to. */
export const shop = queryOptions({
  queryKey: ['shop'],
  queryFn: ({ signal }) => publicHttp.get<ShopDto>('/shop', { signal }).then(({ data }) => data),
  staleTime: 5 * 60_000,
});
