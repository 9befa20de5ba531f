import type { PaymentProblemDto, PaymentQueueDto, PaymentWayOut } from '@storehouse/dto';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../../lib/api-client';

/** What about payments waits for somebody. */
export const paymentQueue = queryOptions({
  queryKey: ['admin', 'payments'],
  queryFn: ({ signal }) => http.get<PaymentQueueDto>('/admin/payments/queue', { signal }).then(({ data }) => data),
});

/** Takes one of the ways out; gives the queue as it is then. */
export const solve = ({ paymentId, eventId }: PaymentProblemDto, action: PaymentWayOut): Promise<PaymentQueueDto> =>
  http
    .post<PaymentQueueDto>(
      paymentId === null ? `/admin/payment-events/${eventId}/solve` : `/admin/payments/${paymentId}/solve`,
      { action },
    )
    .then(({ data }) => data);
