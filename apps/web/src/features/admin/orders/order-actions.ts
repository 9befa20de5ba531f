import type { OrderStatus, PaymentStatus } from '@storehouse/domain';
import type { AdminOrderDto, MoveOrderDto } from '@storehouse/dto';

/** Something staff can do with an order now. */
export interface OrderAction {
  label: string;
  /** What the button says while it happens. */
  busy: string;
  move: MoveOrderDto;
  /** What happens when it is done; such an action asks before. */
  effect?: string;
  danger?: boolean;
}

const pieces = (count: number) => (count === 1 ? '1 piece goes' : `${count.toLocaleString('en')} pieces go`);

const statusAction = (order: AdminOrderDto, status: OrderStatus): OrderAction | undefined => {
  switch (status) {
    case 'packed':
      return { label: 'Mark as packed', busy: 'Marking as packed…', move: { status } };
    case 'shipped':
      return {
        label: 'Mark as shipped',
        busy: 'Marking as shipped…',
        move: { status },
        effect: 'The customer sees the parcel as on its way. The order can no longer be cancelled.',
      };
    case 'delivered':
      return { label: 'Mark as delivered', busy: 'Marking as delivered…', move: { status } };
    case 'cancelled':
      return {
        label: 'Cancel order',
        busy: 'Cancelling…',
        move: { status },
        effect: `${pieces(order.itemCount)} back to stock. ${
          order.paymentStatus === 'paid'
            ? 'The order was paid: its money then waits under “Payments” to be sent back.'
            : 'Nothing was paid, so no money moves.'
        } This cannot be undone.`,
        danger: true,
      };
    case 'placed':
      return undefined;
  }
};

const paymentAction = (shownTotal: string, paymentStatus: PaymentStatus): OrderAction | undefined =>
  paymentStatus === 'paid'
    ? {
        label: 'Mark as paid',
        busy: 'Marking as paid…',
        move: { paymentStatus },
        effect: `${shownTotal} is booked as received. This cannot be undone.`,
      }
    : undefined;

/** What may be done now, only from the moves the API allows; the way forward comes first, cancelling last. */
export const actionsOf = (order: AdminOrderDto, shownTotal: string): OrderAction[] => {
  const forward = order.nextStatuses.filter((status) => status !== 'cancelled');
  const cancel = order.nextStatuses.filter((status) => status === 'cancelled');
  return [
    ...forward.map((status) => statusAction(order, status)),
    ...order.nextPaymentStatuses.map((status) => paymentAction(shownTotal, status)),
    ...cancel.map((status) => statusAction(order, status)),
  ].filter((action) => action !== undefined);
};
