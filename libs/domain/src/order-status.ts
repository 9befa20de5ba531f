/**
 * The states of an order and the moves between them. This table is the only place: the migration runner copies it into
 * the table order_status_moves, where a trigger refuses every other move, and the admin offers only what stands here.
 */
export const ORDER_STATUSES = ['placed', 'packed', 'shipped', 'delivered', 'cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const ORDER_STATUS_MOVES: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  placed: ['packed', 'cancelled'],
  packed: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
};

/**
 * Payment runs beside fulfilment: cash on delivery is paid after shipping, a bank transfer before packing. The database
 * sets this status from the amounts of the order's payments; money that goes back moves it back.
 */
export const PAYMENT_STATUSES = ['unpaid', 'authorised', 'partially_paid', 'paid'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export const PAYMENT_STATUS_MOVES: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  unpaid: ['authorised', 'partially_paid', 'paid'],
  authorised: ['unpaid', 'partially_paid', 'paid'],
  partially_paid: ['unpaid', 'authorised', 'paid'],
  paid: ['partially_paid', 'authorised', 'unpaid'],
};

/**
 * The states of a single payment. created: ours alone · pending: its payer is on the provider's page · authorised: the
 * bank keeps the money ready · captured: it is ours · parked: it came, but does not fit, so staff decide.
 */
export const TENDER_STATUSES = [
  'created',
  'pending',
  'failed',
  'cancelled',
  'authorised',
  'captured',
  'parked',
  'refunded',
] as const;
export type TenderStatus = (typeof TENDER_STATUSES)[number];

/** Money may turn up after we gave a payment up: what a provider says has happened is always a legal move. */
export const TENDER_STATUS_MOVES: Readonly<Record<TenderStatus, readonly TenderStatus[]>> = {
  created: ['pending', 'failed', 'cancelled', 'authorised', 'captured', 'parked', 'refunded'],
  pending: ['failed', 'cancelled', 'authorised', 'captured', 'parked', 'refunded'],
  failed: ['cancelled', 'authorised', 'captured', 'parked', 'refunded'],
  cancelled: ['authorised', 'captured', 'parked', 'refunded'],
  authorised: ['cancelled', 'captured', 'parked', 'refunded'],
  captured: ['refunded'],
  parked: ['cancelled', 'authorised', 'captured', 'refunded'],
  refunded: [],
};

/** True when an order may move from one status to another. */
export const canBecome = (from: OrderStatus, to: OrderStatus): boolean => ORDER_STATUS_MOVES[from].includes(to);
