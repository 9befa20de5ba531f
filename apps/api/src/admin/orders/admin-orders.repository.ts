import { Injectable } from '@nestjs/common';
import { ORDER_STATUSES } from '@storehouse/domain';
import type { AdminOrderView, ListAdminOrdersQueryDto, ManualOrderDto, MoveOrderDto } from '@storehouse/dto';
import { Database } from '../../common/database';
import { Keyset, type KeysetRow } from '../../common/keyset';
import { escapeLike, joinSql, type Sql, sql } from '../../common/sql';
import type { IdempotentRequest } from '../../orders/idempotency-key';
import { readOrderNumber, withNewNumber } from '../../orders/order-number';
import {
  addressValues,
  type ManualOrderRow,
  type MovedRow,
  ORDER_SUMMARY_COLUMNS,
  type OrderSummaryRow,
  readShownOrder,
  type ShownOrder,
  type ShownOrderSets,
  type TakenRow,
} from '../../orders/order-rows';

export interface AdminOrderRow extends OrderSummaryRow, KeysetRow {
  email: string;
  customerName: string;
  country: string;
}

/** What waits for somebody. */
export interface OrderQueues {
  toShip: number;
  /** When the oldest of them was placed. */
  oldestToShipAt: Date | null;
  unpaid: number;
}

/** A bank transfer is awaited before the goods leave, and so are goods that are not there; cash is collected at the door. */
const MAY_LEAVE = `(o.payment_status = 'paid' OR o.payment_method = 'cash_on_delivery')
  AND NOT EXISTS (SELECT 1 FROM backorders b WHERE b.order_id = o.id AND b.owed > 0)`;
/** Of all that is unpaid, most was cancelled: each other status is found on its own. */
const UNPAID = ORDER_STATUSES.filter((status) => status !== 'cancelled').map(
  (status) => `o.payment_status = 'unpaid' AND o.status = '${status}'`,
);

/** Each view as conditions of which an index gives the rows in the order of the list. */
const VIEWS: Readonly<Record<AdminOrderView, readonly string[]>> = {
  all: ['TRUE'],
  unpaid: UNPAID,
  'to-ship': [`o.status = 'placed' AND ${MAY_LEAVE}`, `o.status = 'packed' AND ${MAY_LEAVE}`],
  shipped: ["o.status = 'shipped'", "o.status = 'delivered'"],
  cancelled: ["o.status = 'cancelled'"],
};

@Injectable()
export class AdminOrdersRepository {
  constructor(private readonly db: Database) {}

  /**
   * A page of orders, the newest first. What an index can find on its own is read on its own, never more than a page
   * of it, and the newest of all that are kept: so the millionth order costs what the tenth did.
   */
  async list({ q, view = 'all', customerId, from, to, cursor, limit }: ListAdminOrdersQueryDto) {
    const keyset = new Keyset(
      ['admin orders', q, view, customerId, from, to],
      [
        { sql: 'o.placed_at', kind: 'time', descending: true },
        { sql: 'o.id', kind: 'number', descending: true },
      ],
    );
    const filters = [keyset.after(cursor)];
    if (customerId !== undefined) filters.push(sql('o.user_id = ?', customerId));
    if (from !== undefined) filters.push(sql('o.placed_at >= ?', new Date(from)));
    if (to !== undefined) filters.push(sql('o.placed_at < ?', new Date(to)));
    const inView = VIEWS[view];
    if (q) filters.push(sql(`(${inView.join(' OR ')})`));
    const sources = q ? searches(q) : inView.map((condition) => sql(`orders o WHERE ${condition}`));

    const isIncluded = joinSql(filters, ' AND ');
    const parts = sources.map(({ text, values }) =>
      sql(
        `(SELECT DISTINCT o.id, o.placed_at FROM ${text} AND ${isIncluded.text} ORDER BY ${keyset.orderBy} LIMIT ?)`,
        ...values,
        ...isIncluded.values,
        limit + 1,
      ),
    );
    const rows = await this.db.rows<AdminOrderRow>(
      `SELECT ${ORDER_SUMMARY_COLUMNS}, o.email, a.name AS customerName, a.country, ${keyset.columns}
       FROM (${parts.map(({ text }) => text).join(' UNION ')}) page
       JOIN orders o ON o.id = page.id
       JOIN order_addresses a ON a.order_id = o.id AND a.kind = 'shipping'
       ORDER BY ${keyset.orderBy} LIMIT ?`,
      [...parts.flatMap(({ values }) => values), limit + 1],
    );
    return keyset.page(rows, limit);
  }

  async countQueues(): Promise<OrderQueues> {
    const [queues] = await this.db.rows<OrderQueues>(
      `SELECT COUNT(*) AS toShip, MIN(o.placed_at) AS oldestToShipAt,
              (SELECT COUNT(*) FROM orders o WHERE ${UNPAID.join(' OR ')}) AS unpaid
       FROM orders o WHERE o.status IN ('placed', 'packed') AND ${MAY_LEAVE}`,
    );
    return queues ?? { toShip: 0, oldestToShipAt: null, unpaid: 0 };
  }

  async find(number: string): Promise<ShownOrder | undefined> {
    const found = await this.db.one<{ id: number }>('SELECT id FROM orders WHERE number = ?', [number]);
    return found && readShownOrder(await this.db.call<ShownOrderSets>('show_order', [found.id]));
  }

  /** Where the pieces of an order were taken, as the ledger says; what went back is gone from it. */
  taken(orderId: number): Promise<TakenRow[]> {
    return this.db.rows(
      `SELECT m.line_number, p.code AS location, p.name, CAST(-SUM(m.delta) AS SIGNED) AS quantity
       FROM stock_movements m JOIN stock_locations p ON p.id = m.location_id
       WHERE m.order_id = ?
       GROUP BY m.line_number, p.id, p.code, p.name, p.priority
       HAVING quantity > 0
       ORDER BY m.line_number, p.priority, p.id`,
      [orderId],
    );
  }

  /** See database/procedures/move_order.sql; a trigger refuses illegal moves. */
  async move(number: string, actorId: number, { status, paymentStatus, note }: MoveOrderDto) {
    const [[moved], ...shown] = await this.db.call<[MovedRow[], ...ShownOrderSets]>('move_order', [
      number,
      status ?? null,
      paymentStatus ?? null,
      actorId,
      note || null,
    ]);
    return { hasChanged: moved?.changed === 1, shown: readShownOrder(shown) };
  }

  /** See database/procedures/place_manual_order.sql: books stock and money like any other order. */
  place(actorId: number, { keyHash, requestHash }: IdempotentRequest, body: ManualOrderDto) {
    return withNewNumber(async (number) => {
      const [[placed], ...shown] = await this.db.call<[ManualOrderRow[], ...ShownOrderSets]>('place_manual_order', [
        actorId,
        keyHash,
        requestHash,
        number,
        body.email.toLowerCase(),
        body.currency ?? null,
        null,
        body.deliveryMinor ?? 0,
        body.paymentMethod,
        body.note || null,
        body.placedAt === undefined ? null : new Date(body.placedAt),
        ...addressValues(body.shippingAddress),
        JSON.stringify(body.lines),
      ]);
      return { isReplay: placed?.replayed === 1, shown: readShownOrder(shown) };
    });
  }
}

/**
 * Where the word may stand: beginning of the number or the e-mail, or a whole SKU. The indexes are named, for the server
 * likes to walk through all orders by time instead, in hope of an early match.
 */
function searches(q: string): Sql[] {
  const beginning = (text: string) => `${escapeLike(text)}%`;
  return [
    sql('orders o USE INDEX (uq_orders_number) WHERE o.number LIKE ?', beginning(readOrderNumber(q))),
    sql('orders o USE INDEX (ix_orders_email_placed) WHERE o.email LIKE ?', beginning(q)),
    sql(
      `product_variants v JOIN order_lines l ON l.variant_id = v.id JOIN orders o ON o.id = l.order_id
       WHERE v.sku IN (?, ?)`,
      q,
      q.toUpperCase(),
    ),
  ];
}
