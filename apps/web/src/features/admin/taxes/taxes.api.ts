import type { CheckTaxQueryDto, SaveTaxesDto, TaxCheckDto, TaxesDto } from '@storehouse/dto';
import { http } from '../../../lib/api-client';

export const getTaxes = () => http.get<TaxesDto>('/admin/taxes').then(({ data }) => data);
export const saveTaxes = (body: SaveTaxesDto) => http.put<TaxesDto>('/admin/taxes', body).then(({ data }) => data);
export const checkTax = (params: CheckTaxQueryDto) =>
  http.get<TaxCheckDto>('/admin/taxes/check', { params }).then(({ data }) => data);
