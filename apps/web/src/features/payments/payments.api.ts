import type { OrderDto, OrderPaymentsDto, PaymentMethodsDto, StartedPaymentDto } from '@storehouse/dto';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/api-client';

/** What the shop takes. */
export const paymentMethods = queryOptions({
  queryKey: ['payment-methods'],
  queryFn: ({ signal }) =>
    http.get<PaymentMethodsDto>('/payments/methods', { signal }).then(({ data }) => data.methods),
  staleTime: 5 * 60_000,
});

/** What was paid of an order. */
export const orderPayments = (number: string, email: string | undefined) =>
  queryOptions({
    queryKey: ['order-payments', number, email],
    queryFn: ({ signal }) =>
      http
        .get<OrderPaymentsDto>(`/orders/${encodeURIComponent(number)}/payments`, { params: { email }, signal })
        .then(({ data }) => data),
  });

/** Opens the provider's page for what is due of an order, and goes there. */
export async function goAndPay({ number }: Pick<OrderDto, 'number'>, email: string | undefined): Promise<void> {
  const { data } = await http.post<StartedPaymentDto>(
    `/orders/${encodeURIComponent(number)}/payments`,
    { email },
    { headers: { 'Idempotency-Key': crypto.randomUUID() }, timeout: 30_000 },
  );
  if (data.pageUrl) window.location.assign(data.pageUrl);
}
