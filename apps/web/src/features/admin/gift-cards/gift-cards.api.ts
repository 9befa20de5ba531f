import type {
  CorrectGiftCardDto,
  GiftCardPageDto,
  GiftCardWithLedgerDto,
  IssuedGiftCardDto,
  IssueGiftCardDto,
  ListGiftCardsQueryDto,
  UpdateGiftCardDto,
} from '@storehouse/dto';
import { http } from '../../../lib/api-client';

export const listGiftCards = (params: Partial<ListGiftCardsQueryDto>, signal?: AbortSignal) =>
  http.get<GiftCardPageDto>('/admin/gift-cards', { params, signal }).then(({ data }) => data);
export const getGiftCard = (id: number) =>
  http.get<GiftCardWithLedgerDto>(`/admin/gift-cards/${id}`).then(({ data }) => data);
export const issueGiftCard = (body: IssueGiftCardDto) =>
  http.post<IssuedGiftCardDto>('/admin/gift-cards', body).then(({ data }) => data);
export const updateGiftCard = (id: number, body: UpdateGiftCardDto) =>
  http.patch<GiftCardWithLedgerDto>(`/admin/gift-cards/${id}`, body).then(({ data }) => data);
export const correctGiftCard = (id: number, body: CorrectGiftCardDto) =>
  http.post<GiftCardWithLedgerDto>(`/admin/gift-cards/${id}/corrections`, body).then(({ data }) => data);
