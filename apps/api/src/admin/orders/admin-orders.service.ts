import { Injectable } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type {
  AdminOrderDto,
  AdminOrderPageDto,
  AdminOrderRowDto,
  ListAdminOrdersQueryDto,
  ManualOrderDto,
  MoveOrderDto,
} from '@storehouse/dto';
import { logEvent } from '../../common/logger';
import { idempotentRequest } from '../../orders/idempotency-key';
import { existingOrder, loggingRefusals, logOrderPlaced } from '../../orders/order-events';
import { readOrderNumber } from '../../orders/order-number';
import type { ShownOrder } from '../../orders/order-rows';
import { toAdminOrderDto, toOrderSummaryDto } from '../../orders/to-order-dto';
import { type AdminOrderRow, AdminOrdersRepository, type OrderQueues } from './admin-orders.repository';

/** The orders as the people of the shop work on them. */
@Injectable()
export class AdminOrdersService {
  constructor(private readonly orders: AdminOrdersRepository) {}

  async list(query: ListAdminOrdersQueryDto): Promise<AdminOrderPageDto> {
    const [{ rows, nextCursor }, { unpaid, toShip }] = await Promise.all([
      this.orders.list(query),
      this.orders.countQueues(),
    ]);
    return { items: rows.map(toAdminOrderRowDto), counts: { unpaid, toShip }, nextCursor };
  }

  /** How many orders wait to be shipped or paid. */
  countQueues(): Promise<OrderQueues> {
    return this.orders.countQueues();
  }

  async get(number: string): Promise<AdminOrderDto> {
    return this.answer(await this.orders.find(readOrderNumber(number)));
  }

  /** Moves the status, the payment status, or both. May be repeated. */
  async move(number: string, actorId: number, move: MoveOrderDto): Promise<AdminOrderDto> {
    if (move.status === undefined && move.paymentStatus === undefined) {
      const message = 'status or paymentStatus must be given';
      throw new ShopError('VALIDATION_FAILED', undefined, [{ field: 'status', message }]);
    }
    const { hasChanged, shown } = await this.orders.move(readOrderNumber(number), actorId, move);
    const order = await this.answer(shown);
    if (hasChanged) {
      logEvent(move.status === 'cancelled' ? 'order.cancelled' : 'order.moved', {
        number: order.number,
        status: order.status,
        paymentStatus: order.paymentStatus,
        totalMinor: order.totalMinor,
        currency: order.currency,
      });
    }
    return order;
  }

  /** Books an order that came by another way than the shop's pages; a repeat with the same key gets the same order. */
  async place(actorId: number, key: string, body: ManualOrderDto) {
    const { isReplay, shown } = await loggingRefusals(() =>
      this.orders.place(actorId, idempotentRequest(key, body), body),
    );
    const order = await this.answer(shown);
    if (!isReplay) logOrderPlaced(order);
    return { isReplay, order };
  }

  private async answer(shown: ShownOrder | undefined): Promise<AdminOrderDto> {
    const order = existingOrder(shown);
    return toAdminOrderDto(order, await this.orders.taken(order.order.id));
  }
}

const toAdminOrderRowDto = (row: AdminOrderRow): AdminOrderRowDto => ({
  ...toOrderSummaryDto(row),
  email: row.email,
  customerName: row.customerName,
  country: row.country,
});
