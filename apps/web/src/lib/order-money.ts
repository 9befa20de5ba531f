import type { OrderDto, OrderPaymentsDto } from '@storehouse/dto';

/** What is paid of an order and what is still due, in minor units. */
export interface OrderMoney {
  paidMinor: number;
  dueMinor: number;
}

/** Adds up what an order says itself; its payments are needed only when a part is paid. */
export const orderMoney = (order: OrderDto, payments: OrderPaymentsDto | undefined): OrderMoney => {
  const { totalMinor, paymentStatus, giftCardMinor, status } = order;
  const isPartly = paymentStatus === 'partially_paid';
  const paidMinor = paymentStatus === 'paid' ? totalMinor : isPartly ? (payments?.paidMinor ?? giftCardMinor) : 0;
  return { paidMinor, dueMinor: status === 'cancelled' ? 0 : totalMinor - paidMinor };
};
