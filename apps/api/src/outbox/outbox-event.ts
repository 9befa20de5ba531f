/** Something that happened in the shop, on its way to those who must hear of it. */
export interface OutboxEvent {
  id: number;
  /** For example `order.placed` or `payment.refused`. */
  name: string;
  orderId: number | null;
  /** What the event says beside its order; each event has its own. */
  payload: Readonly<Record<string, unknown>>;
  /** How often it was tried, this time included. */
  attempts: number;
}
