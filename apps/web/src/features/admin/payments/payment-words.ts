import type { PaymentProblemKind, PaymentWayOut } from '@storehouse/dto';

/** What is the matter, in a sentence. */
export const PROBLEM_WORDS: Readonly<Record<PaymentProblemKind, string>> = {
  amount_differs: 'Another amount came than was asked for.',
  currency_differs: 'The money came in another currency.',
  order_cancelled: 'Money came for an order that is cancelled.',
  order_paid: 'The order was paid already.',
  no_order: 'Nobody knows which order this is for.',
  not_paid: 'The goods left, but the card was never charged.',
};

/** What the buttons say. */
export const WAY_OUT_WORDS: Readonly<Record<PaymentWayOut, { label: string; busy: string }>> = {
  accept: { label: 'Accept as payment', busy: 'Accepting…' },
  capture: { label: 'Take the money', busy: 'Taking it…' },
  refund: { label: 'Send the money back', busy: 'Sending it back…' },
  void: { label: 'Release the money', busy: 'Releasing it…' },
  cancel_order: { label: 'Cancel the order', busy: 'Cancelling…' },
  dismiss: { label: 'Is settled', busy: 'Noting it…' },
};
