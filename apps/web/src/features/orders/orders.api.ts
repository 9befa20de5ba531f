import type { OrderDto, OrderPageDto, PlacedOrderDto, PlaceOrderDto } from '@storehouse/dto';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/api-client';

/** Turns the cart into an order. The same key never orders twice. */
export const placeOrder = (body: PlaceOrderDto, idempotencyKey: string) =>
  http
    .post<PlacedOrderDto>('/orders', body, { headers: { 'Idempotency-Key': idempotencyKey }, timeout: 30_000 })
    .then(({ data }) => data);

/** One order: the caller's own, or with the e-mail it was placed with. */
export const orderByNumber = (number: string, email: string | undefined, userId: number | undefined) =>
  queryOptions({
    queryKey: ['order', number, email, userId],
    queryFn: ({ signal }) =>
      http
        .get<OrderDto>(`/orders/${encodeURIComponent(number)}`, { params: { email }, signal })
        .then(({ data }) => data),
  });

/** The orders of the account, newest first. */
export const myOrders = (userId: number) =>
  infiniteQueryOptions({
    queryKey: ['orders', userId],
    queryFn: ({ pageParam, signal }) =>
      http.get<OrderPageDto>('/orders', { params: { cursor: pageParam }, signal }).then(({ data }) => data),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The invoice as PDF; it is there once the order is paid or sent. */
export const getInvoice = (number: string, email: string | undefined) =>
  http
    .get<Blob>(`/orders/${encodeURIComponent(number)}/invoice`, { params: { email }, responseType: 'blob' })
    .then(({ data }) => data);

export const cancelOrder = (number: string, email: string | undefined) =>
  http.post<OrderDto>(`/orders/${encodeURIComponent(number)}/cancel`, { email }).then(({ data }) => data);
