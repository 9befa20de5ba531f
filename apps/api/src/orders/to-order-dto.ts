import { ORDER_STATUS_MOVES } from '@storehouse/domain';
import type {
  AddressDto,
  AdminOrderDto,
  OrderDto,
  OrderEventDto,
  OrderLineDto,
  OrderSummaryDto,
  PlacedOrderDto,
} from '@storehouse/dto';
import { explainOrder } from './explain-order';
import type {
  OrderLineRow,
  OrderRow,
  OrderStepRow,
  OrderSummaryRow,
  PlacedOrderRow,
  ShownOrder,
  TakenRow,
} from './order-rows';

/** The only ways out for an order. */
export const toOrderSummaryDto = (row: OrderSummaryRow): OrderSummaryDto => ({
  number: row.number,
  status: row.status,
  paymentStatus: row.payment_status,
  itemCount: row.item_count,
  totalMinor: row.total_minor,
  currency: row.currency,
  placedAt: row.placed_at.toISOString(),
});

/** The order as it was placed: nothing of it can change, so a repeat gets the same. */
export const toPlacedOrderDto = (row: PlacedOrderRow): PlacedOrderDto => {
  const due = row.total_minor - row.gift_card_minor;
  return {
    number: row.number,
    status: 'placed',
    paymentStatus: due === 0 ? 'paid' : row.gift_card_minor > 0 ? 'partially_paid' : 'unpaid',
    currency: row.currency,
    itemCount: row.item_count,
    subtotalMinor: row.subtotal_minor,
    discountMinor: row.discount_minor,
    deliveryMinor: row.delivery_minor,
    taxMinor: row.tax_minor,
    totalMinor: row.total_minor,
    giftCardMinor: row.gift_card_minor,
    dueMinor: due,
    placedAt: row.placed_at.toISOString(),
  };
};

/** The order for its customer: who in the shop did what, and what was noted there, stays in the shop. */
export const toOrderDto = (shown: ShownOrder): OrderDto => ({
  ...toWholeOrder(shown),
  note: shown.order.source === 'web' ? shown.order.note : null,
  history: shown.history.map((step) => ({ ...toOrderEventDto(step), actor: null, note: null })),
});

/** The order for the people of the shop. What is owed to it must come in, or the order be cancelled, before it is packed. */
export const toAdminOrderDto = (shown: ShownOrder, taken: readonly TakenRow[]): AdminOrderDto => ({
  ...toWholeOrder(shown),
  takenFrom: taken.map(({ line_number, location, name, quantity }) => ({
    lineNumber: line_number,
    location,
    name,
    quantity,
  })),
  customerId: shown.order.user_id,
  source: shown.order.source,
  nextStatuses: ORDER_STATUS_MOVES[shown.order.status].filter(
    (status) => status === 'cancelled' || shown.lines.every(({ backordered }) => backordered === 0),
  ),
  nextPaymentStatuses: shown.order.status === 'cancelled' || shown.order.payment_status === 'paid' ? [] : ['paid'],
});

const toWholeOrder = ({ order, lines, history, adjustments }: ShownOrder): OrderDto => ({
  ...toOrderSummaryDto(order),
  email: order.email,
  lines: lines.map(toOrderLineDto),
  subtotalMinor: order.subtotal_minor,
  discountMinor: order.discount_minor,
  deliveryMinor: order.delivery_minor,
  pricesIncludeTax: order.prices_include_tax === 1,
  taxMinor: order.tax_minor,
  giftCardMinor: order.gift_card_minor,
  paidMinor: order.paid_minor,
  dueMinor: order.due_minor,
  explanation: explainOrder(order, lines, adjustments),
  deliveryMethod: order.delivery_method,
  deliveryTitle: order.delivery_title,
  paymentMethod: order.payment_method,
  shippingAddress: toAddressDto(order),
  note: order.note,
  invoiceNumber: order.invoice_number,
  history: history.map(toOrderEventDto),
  canCancel: order.status === 'placed' && order.payment_status === 'unpaid',
});

const toOrderLineDto = (line: OrderLineRow): OrderLineDto => ({
  lineNumber: line.line_number,
  sku: line.sku,
  title: line.title,
  variantTitle: line.variant_title,
  productSlug: line.product_slug,
  imageKey: line.image_key,
  quantity: line.quantity,
  backordered: line.backordered,
  expectedOn: line.expected_on,
  unitPriceMinor: line.unit_price_minor,
  discountMinor: line.discount_minor,
  totalMinor: line.total_minor,
  taxMinor: line.tax_minor,
  taxRateBp: line.tax_rate_bp,
});

const toAddressDto = (order: OrderRow): AddressDto => ({
  name: order.name,
  line1: order.line1,
  line2: order.line2,
  postalCode: order.postal_code,
  city: order.city,
  region: order.region,
  country: order.country,
  phone: order.phone,
});

const toOrderEventDto = (step: OrderStepRow): OrderEventDto => ({
  kind: step.machine,
  from: step.from_status,
  to: step.to_status,
  actor: step.actor,
  note: step.note,
  at: step.created_at.toISOString(),
});
