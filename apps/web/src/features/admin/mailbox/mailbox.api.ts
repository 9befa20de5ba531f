import type { EventPageDto, ListMailsQueryDto, MailDto, MailPageDto } from '@storehouse/dto';
import { http } from '../../../lib/api-client';

export const listMails = (params: Partial<ListMailsQueryDto>, signal?: AbortSignal) =>
  http.get<MailPageDto>('/admin/mails', { params, signal }).then(({ data }) => data);
export const getMail = (id: number) => http.get<MailDto>(`/admin/mails/${id}`).then(({ data }) => data);
export const resendMail = (id: number) => http.post<void>(`/admin/mails/${id}/resend`).then(({ data }) => data);

/** What was given up after three days of tries. */
export const listDeadEvents = () =>
  http.get<EventPageDto>('/admin/events', { params: { status: 'dead', limit: 100 } }).then(({ data }) => data);
export const retryEvent = (id: number) => http.post<void>(`/admin/events/${id}/retry`).then(({ data }) => data);
