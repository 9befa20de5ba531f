import type { InvoicePageDto, ListInvoicesQueryDto } from '@storehouse/dto';
import { http } from '../../../lib/api-client';

export const listInvoices = (params: Partial<ListInvoicesQueryDto>, signal?: AbortSignal) =>
  http.get<InvoicePageDto>('/admin/invoices', { params, signal }).then(({ data }) => data);
export const getInvoicePdf = (number: string) =>
  http.get<Blob>(`/admin/invoices/${encodeURIComponent(number)}`, { responseType: 'blob' }).then(({ data }) => data);
