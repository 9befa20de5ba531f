import type { PaymentDto, PaymentProblemDto, PaymentProblemKind, PaymentWayOut } from '@storehouse/dto';
import type { PaymentRow, ProblemRow } from './payments.repository';

/** The only ways out for payments. */
export const toPaymentDto = (row: PaymentRow): PaymentDto => ({
  reference: row.reference,
  provider: row.provider,
  status: row.status,
  amountMinor: row.amount_minor,
  currency: row.currency,
  failureCode: row.failure_code,
  createdAt: row.created_at.toISOString(),
});

export const toPaymentProblemDto = (row: ProblemRow): PaymentProblemDto => ({
  kind: row.kind,
  paymentId: row.payment_id,
  eventId: row.event_id,
  provider: row.provider,
  orderNumber: row.order_number,
  expectedMinor: row.expected_minor,
  expectedCurrency: row.expected_currency,
  receivedMinor: row.received_minor,
  receivedCurrency: row.received_currency,
  dueMinor: row.due_minor,
  since: row.since.toISOString(),
  waysOut: waysOutOf(row),
});

const waysOutOf = (row: ProblemRow): PaymentWayOut[] => {
  const isAuthorised = row.payment_status === 'authorised';
  const sendBack: PaymentWayOut = isAuthorised ? 'void' : 'refund';
  const fits = (row.received_minor ?? 0) <= (row.due_minor ?? 0);
  const byKind: Record<PaymentProblemKind, PaymentWayOut[]> = {
    amount_differs: fits ? ['accept', 'refund', 'cancel_order'] : ['refund', 'cancel_order'],
    currency_differs: ['refund', 'cancel_order'],
    order_cancelled: [sendBack],
    order_paid: ['refund'],
    no_order: ['refund', 'dismiss'],
    not_paid: [],
  };
  return byKind[row.kind];
};
