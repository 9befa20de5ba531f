import type { OrderStatus, PaymentStatus } from '@storehouse/domain';
import { Badge, type BadgeTone } from './badge';

const ORDER: Record<OrderStatus, [BadgeTone, string]> = {
  placed: ['info', 'Placed'],
  packed: ['info', 'Packed'],
  shipped: ['ok', 'Shipped'],
  delivered: ['ok', 'Delivered'],
  cancelled: ['neutral', 'Cancelled'],
};
const PAYMENT: Record<PaymentStatus, [BadgeTone, string]> = {
  unpaid: ['warn', 'Unpaid'],
  authorised: ['info', 'Payment authorised'],
  partially_paid: ['warn', 'Partly paid'],
  paid: ['ok', 'Paid'],
};

/** Where the goods are. */
export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const [tone, word] = ORDER[status];
  return <Badge tone={tone}>{word}</Badge>;
}

/** Where the money is. */
export function PaymentStatusBadge({ status }: { status: PaymentStatus }) {
  const [tone, word] = PAYMENT[status];
  return <Badge tone={tone}>{word}</Badge>;
}
