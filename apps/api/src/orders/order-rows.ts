import type { OrderStatus, PaymentMethod, PaymentStatus } from '@storehouse/domain';
import type { AddressDto } from '@storehouse/dto';
import type { SqlValue } from '../common/database';

/** An order in a list. */
export interface OrderSummaryRow {
  number: string;
  status: OrderStatus;
  payment_status: PaymentStatus;
  item_count: number;
  total_minor: number;
  currency: string;
  placed_at: Date;
}

/** The columns of a list; `o` is the order. */
export const ORDER_SUMMARY_COLUMNS =
  'o.number, o.status, o.payment_status, o.item_count, o.total_minor, o.currency, o.placed_at';

/** An order with its address, as database/procedures/show_order.sql gives it. */
export interface OrderRow extends OrderSummaryRow {
  id: number;
  user_id: number | null;
  email: string;
  source: 'web' | 'manual';
  prices_include_tax: 0 | 1;
  subtotal_minor: number;
  discount_minor: number;
  delivery_minor: number;
  delivery_tax_rate_bp: number;
  tax_minor: number;
  gift_card_minor: number;
  paid_minor: number;
  due_minor: number;
  delivery_method: string;
  delivery_title: string;
  payment_method: PaymentMethod;
  note: string | null;
  name: string;
  line1: string;
  line2: string | null;
  postal_code: string;
  city: string;
  region: string | null;
  country: string;
  phone: string | null;
  invoice_number: string | null;
}

export interface OrderLineRow {
  line_number: number;
  sku: string;
  title: string;
  variant_title: string;
  quantity: number;
  backordered: number;
  /** YYYY-MM-DD; of what is backordered. */
  expected_on: string | null;
  unit_price_minor: number;
  discount_minor: number;
  total_minor: number;
  tax_minor: number;
  tax_rate_bp: number;
  product_slug: string | null;
  image_key: string | null;
}

export interface OrderStepRow {
  machine: 'order' | 'payment';
  from_status: string | null;
  to_status: string;
  /** Of the shop; customers are not named. */
  actor: string | null;
  note: string | null;
  created_at: Date;
}

/** What a promotion took off a line; line 0 is the delivery. */
export interface OrderAdjustmentRow {
  line_number: number;
  title: string;
  code: string | null;
  amount_minor: number;
}

/** The whole order. */
export interface ShownOrder {
  order: OrderRow;
  lines: OrderLineRow[];
  history: OrderStepRow[];
  adjustments: OrderAdjustmentRow[];
}

/** Pieces of a line that were taken at a place. */
export interface TakenRow {
  line_number: number;
  location: string;
  name: string;
  quantity: number;
}

/** The result sets of show_order. */
export type ShownOrderSets = [OrderRow[], OrderLineRow[], OrderStepRow[], OrderAdjustmentRow[]];

/** The result sets of show_order as one thing; undefined when there is no such order. */
export const readShownOrder = ([[order], lines, history, adjustments]: ShownOrderSets): ShownOrder | undefined =>
  order && { order, lines, history, adjustments };

/** What place_order gives: the order as it was placed. */
export interface PlacedOrderRow {
  replayed: 0 | 1;
  number: string;
  currency: string;
  item_count: number;
  subtotal_minor: number;
  discount_minor: number;
  delivery_minor: number;
  tax_minor: number;
  total_minor: number;
  gift_card_minor: number;
  placed_at: Date;
}

/** What place_manual_order gives before the order itself. */
export interface ManualOrderRow {
  replayed: 0 | 1;
}

/** What move_order and cancel_order give before the order itself. */
export interface MovedRow {
  changed: 0 | 1;
}

/** An address as parameters of the procedures that place orders. */
export const addressValues = (address: AddressDto): SqlValue[] => [
  address.name,
  address.line1,
  address.line2 || null,
  address.postalCode,
  address.city,
  address.region || null,
  address.country,
  address.phone || null,
];
