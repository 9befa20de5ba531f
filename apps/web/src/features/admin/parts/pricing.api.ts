import type { PricingTermsDto } from '@storehouse/dto';
import { http } from '../../../lib/api-client';
import { keys } from './queries';

/** What prices are set in. Changes rarely. */
export const pricingTerms = {
  queryKey: keys.pricing,
  queryFn: () => http.get<PricingTermsDto>('/admin/pricing').then(({ data }) => data),
  staleTime: 60_000,
};
