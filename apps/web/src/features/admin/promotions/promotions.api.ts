import type {
  ListPromotionsQueryDto,
  PromotionDto,
  PromotionPageDto,
  SavePromotionDto,
  TriedCartDto,
  TryPromotionsDto,
  UpdatePromotionDto,
} from '@storehouse/dto';
import { http } from '../../../lib/api-client';

export const listPromotions = (params: Partial<ListPromotionsQueryDto>, signal?: AbortSignal) =>
  http.get<PromotionPageDto>('/admin/promotions', { params, signal }).then(({ data }) => data);
export const getPromotion = (id: number) => http.get<PromotionDto>(`/admin/promotions/${id}`).then(({ data }) => data);
export const createPromotion = (body: SavePromotionDto) =>
  http.post<PromotionDto>('/admin/promotions', body).then(({ data }) => data);
export const updatePromotion = (id: number, body: UpdatePromotionDto) =>
  http.put<PromotionDto>(`/admin/promotions/${id}`, body).then(({ data }) => data);
export const tryPromotions = (body: TryPromotionsDto) =>
  http.post<TriedCartDto>('/admin/promotions/try', body).then(({ data }) => data);
