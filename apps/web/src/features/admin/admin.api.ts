import type {
  AdminImageDto,
  AdminOrderDto,
  AdminOrderPageDto,
  AdminProductDto,
  AdminProductPageDto,
  CategoryDto,
  CategoryRefDto,
  CreateProductDto,
  CustomerDto,
  CustomerPageDto,
  DashboardDto,
  ListAdminOrdersQueryDto,
  ListAdminProductsQueryDto,
  ListCustomersQueryDto,
  ManualOrderDto,
  MoveOrderDto,
  UpdateImageDto,
  UpdateProductDto,
} from '@storehouse/dto';
import type { AxiosProgressEvent, AxiosResponse } from 'axios';
import { http, publicHttp } from '../../lib/api-client';

const body = <T>({ data }: AxiosResponse<T>): T => data;
const seg = encodeURIComponent;

export const getDashboard = () => http.get<DashboardDto>('/admin/dashboard').then(body);

export const listProducts = (params: Partial<ListAdminProductsQueryDto>, signal?: AbortSignal) =>
  http.get<AdminProductPageDto>('/admin/products', { params, signal }).then(body);
export const getProduct = (slug: string) => http.get<AdminProductDto>(`/admin/products/${seg(slug)}`).then(body);
export const createProduct = (product: CreateProductDto) =>
  http.post<AdminProductDto>('/admin/products', product).then(body);
export const updateProduct = (slug: string, product: UpdateProductDto) =>
  http.put<AdminProductDto>(`/admin/products/${seg(slug)}`, product).then(body);
export const listCategories = () => publicHttp.get<CategoryDto[]>('/categories').then(body);
export const listBrands = () => http.get<CategoryRefDto[]>('/admin/brands').then(body);

/** Sends one picture; `onProgress` hears how much of it has left, from 0 to 1. */
export const uploadImage = (slug: string, file: File, onProgress: (part: number) => void) => {
  const form = new FormData();
  form.append('file', file);
  return http
    .post<AdminImageDto>(`/admin/products/${seg(slug)}/images`, form, {
      timeout: 0,
      onUploadProgress: ({ progress }: AxiosProgressEvent) => onProgress(progress ?? 0),
    })
    .then(body);
};
export const updateImage = (slug: string, id: number, change: UpdateImageDto) =>
  http.patch<AdminImageDto>(`/admin/products/${seg(slug)}/images/${id}`, change).then(body);
export const deleteImage = (slug: string, id: number) =>
  http.delete<void>(`/admin/products/${seg(slug)}/images/${id}`).then(body);

export const listOrders = (params: Partial<ListAdminOrdersQueryDto>, signal?: AbortSignal) =>
  http.get<AdminOrderPageDto>('/admin/orders', { params, signal }).then(body);
export const getOrder = (number: string) => http.get<AdminOrderDto>(`/admin/orders/${seg(number)}`).then(body);
export const moveOrder = (number: string, move: MoveOrderDto) =>
  http.post<AdminOrderDto>(`/admin/orders/${seg(number)}/moves`, move).then(body);
export const createManualOrder = (order: ManualOrderDto, key: string) =>
  http.post<AdminOrderDto>('/admin/orders', order, { headers: { 'Idempotency-Key': key } }).then(body);

export const listCustomers = (params: Partial<ListCustomersQueryDto>, signal?: AbortSignal) =>
  http.get<CustomerPageDto>('/admin/customers', { params, signal }).then(body);
export const getCustomer = (id: number) => http.get<CustomerDto>(`/admin/customers/${id}`).then(body);
