import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PlaceOrderDto } from '@storehouse/dto';
import type { CartOwner } from '../cart/cart-owner.decorator';
import { Database } from '../common/database';
import { Keyset, type KeysetRow } from '../common/keyset';
import type { IdempotentRequest } from './idempotency-key';
import { withNewNumber } from './order-number';
import {
  addressValues,
  type MovedRow,
  ORDER_SUMMARY_COLUMNS,
  type OrderSummaryRow,
  type PlacedOrderRow,
  readShownOrder,
  type ShownOrder,
  type ShownOrderSets,
} from './order-rows';

/** By whom an order may be seen: its customer, or a guest who knows the e-mail it was placed with. */
export type OrderAccess = { userId: number } | { email: string };

interface OrderListRow extends OrderSummaryRow, KeysetRow {}

const LOOK_UP_LIMIT = 60;
const LOOK_UP_WINDOW_SECONDS = 15 * 60;

@Injectable()
export class OrdersRepository {
  constructor(private readonly db: Database) {}

  /** See database/procedures/place_order.sql: prices, stock, order and key in one transaction. */
  place(owner: CartOwner, { keyHash, requestHash }: IdempotentRequest, body: PlaceOrderDto): Promise<PlacedOrderRow> {
    return withNewNumber(async (number) => {
      const [[placed]] = await this.db.call<[[PlacedOrderRow]]>('place_order', [
        owner.tokenHash,
        owner.userId,
        keyHash,
        requestHash,
        number,
        body.email.toLowerCase(),
        body.deliveryMethod,
        body.paymentMethod,
        body.note || null,
        ...addressValues(body.shippingAddress),
      ]);
      return placed;
    });
  }

  /** See database/procedures/cancel_order.sql: the goods come back once. */
  async cancel(number: string, actorId: number | null) {
    const [[moved], ...shown] = await this.db.call<[MovedRow[], ...ShownOrderSets]>('cancel_order', [
      number,
      actorId,
      null,
    ]);
    return { hasChanged: moved?.changed === 1, shown: readShownOrder(shown) };
  }

  /** A page of a customer's orders, the newest first. */
  async listOfUser(userId: number, cursor: string | undefined, limit: number) {
    const keyset = new Keyset(
      ['orders of', userId],
      [
        { sql: 'o.placed_at', kind: 'time', descending: true },
        { sql: 'o.id', kind: 'number', descending: true },
      ],
    );
    const after = keyset.after(cursor);
    const rows = await this.db.rows<OrderListRow>(
      `SELECT ${ORDER_SUMMARY_COLUMNS}, ${keyset.columns}
       FROM orders o WHERE o.user_id = ? AND ${after.text} ORDER BY ${keyset.orderBy} LIMIT ?`,
      [userId, ...after.values, limit + 1],
    );
    return keyset.page(rows, limit);
  }

  /** An order of somebody who may see it. Orders of an account open to the account alone, not to its e-mail. */
  async find(number: string, access: OrderAccess): Promise<ShownOrder | undefined> {
    const found = await ('userId' in access
      ? this.db.one<{ id: number }>('SELECT id FROM orders WHERE number = ? AND user_id = ?', [number, access.userId])
      : this.db.one<{ id: number }>('SELECT id FROM orders WHERE number = ? AND email = ? AND user_id IS NULL', [
          number,
          access.email,
        ]));
    return found && readShownOrder(await this.db.call<ShownOrderSets>('show_order', [found.id]));
  }

  /** Counts a guest's look-up; the seconds to wait when there were too many from this address. */
  async countLookUp(address: string): Promise<number> {
    const [[outcome]] = await this.db.call<[{ retry_after_s: number }[]]>('count_attempt', [
      'order_look_up',
      createHash('sha256').update(address).digest(),
      LOOK_UP_LIMIT,
      LOOK_UP_WINDOW_SECONDS,
    ]);
    return outcome?.retry_after_s ?? 0;
  }
}
