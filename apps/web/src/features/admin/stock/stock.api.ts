import type {
  BackorderPageDto,
  BookStocktakeDto,
  CreateLocationDto,
  HoldPageDto,
  ListHoldsQueryDto,
  ListStockQueryDto,
  LocationDto,
  MoveStockDto,
  PageQueryDto,
  PreviewStocktakeDto,
  ReleaseHoldDto,
  StockAsOfPageDto,
  StockAsOfQueryDto,
  StockDto,
  StockPageDto,
  StocktakeDto,
  StocktakePageDto,
  StocktakePreviewDto,
  TransferStockDto,
  UpdateLocationDto,
} from '@storehouse/dto';
import { queryOptions } from '@tanstack/react-query';
import type { AxiosResponse } from 'axios';
import { http } from '../../../lib/api-client';

const body = <T>({ data }: AxiosResponse<T>): T => data;
const seg = encodeURIComponent;

/** The places where stock lies. Every change of them answers with all. */
export const locationsQuery = queryOptions({
  queryKey: ['admin', 'locations'],
  queryFn: ({ signal }) => http.get<LocationDto[]>('/admin/locations', { signal }).then(body),
});
export const createLocation = (location: CreateLocationDto) =>
  http.post<LocationDto[]>('/admin/locations', location).then(body);
export const updateLocation = (code: string, change: UpdateLocationDto) =>
  http.patch<LocationDto[]>(`/admin/locations/${seg(code)}`, change).then(body);
export const orderLocations = (codes: string[]) =>
  http.put<LocationDto[]>('/admin/locations/order', { codes }).then(body);

export const getStock = (sku: string, cursor?: string) =>
  http.get<StockDto>(`/admin/variants/${seg(sku)}/stock`, { params: { cursor } }).then(body);
export const moveStock = (sku: string, move: MoveStockDto) =>
  http.post<StockDto>(`/admin/variants/${seg(sku)}/stock`, move).then(body);
export const transferStock = (sku: string, transfer: TransferStockDto) =>
  http.post<StockDto>(`/admin/variants/${seg(sku)}/stock/transfers`, transfer).then(body);
export const setLowStock = (sku: string, lowStockAt: number | null) =>
  http.put<void>(`/admin/variants/${seg(sku)}/low-stock`, { lowStockAt }).then(body);

export const listStock = (params: Partial<ListStockQueryDto>, signal?: AbortSignal) =>
  http.get<StockPageDto>('/admin/stock', { params, signal }).then(body);

export const stockAsOf = (params: Partial<StockAsOfQueryDto>, signal?: AbortSignal) =>
  http.get<StockAsOfPageDto>('/admin/stock/as-of', { params, signal }).then(body);
/** The whole list may be long, so it takes the time it takes. */
export const stockAsOfFile = (params: Partial<StockAsOfQueryDto>) =>
  http.get<Blob>('/admin/stock/as-of.csv', { params, responseType: 'blob', timeout: 0 }).then(body);

export const previewStocktake = (count: PreviewStocktakeDto) =>
  http.post<StocktakePreviewDto>('/admin/stocktakes/preview', count).then(body);
export const bookStocktake = (count: BookStocktakeDto) =>
  http.post<StocktakeDto>('/admin/stocktakes', count).then(body);
export const listStocktakes = (params: Partial<PageQueryDto>, signal?: AbortSignal) =>
  http.get<StocktakePageDto>('/admin/stocktakes', { params, signal }).then(body);
export const getStocktake = (id: number) => http.get<StocktakeDto>(`/admin/stocktakes/${id}`).then(body);

export const listHolds = (params: Partial<ListHoldsQueryDto>, signal?: AbortSignal) =>
  http.get<HoldPageDto>('/admin/holds', { params, signal }).then(body);
export const releaseHold = (hold: ReleaseHoldDto) => http.post<void>('/admin/holds/release', hold).then(body);

export const listBackorders = (params: Partial<PageQueryDto>, signal?: AbortSignal) =>
  http.get<BackorderPageDto>('/admin/backorders', { params, signal }).then(body);
