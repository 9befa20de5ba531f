import { Injectable } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type { ListOrdersQueryDto, OrderDto, OrderPageDto, PlaceOrderDto } from '@storehouse/dto';
import type { CartOwner } from '../cart/cart-owner.decorator';
import { checkAddress } from '../common/check-address';
import { logEvent } from '../common/logger';
import { TryLater } from '../common/problem';
import { Env } from '../config/env';
import { idempotentRequest } from './idempotency-key';
import { existingOrder, loggingRefusals, logOrderPlaced } from './order-events';
import { readOrderNumber } from './order-number';
import type { ShownOrder } from './order-rows';
import { OrdersRepository } from './orders.repository';
import { toOrderDto, toOrderSummaryDto, toPlacedOrderDto } from './to-order-dto';

/** Who asks for an order. */
export interface OrderReader {
  userId?: number;
  /** Of a guest. */
  email?: string;
  /** Network address, for the limit on look-ups. */
  address: string;
}

@Injectable()
export class OrdersService {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly env: Env,
  ) {}

  /** Turns the cart into an order; a repeat with the same key gets the same answer. */
  async place(owner: CartOwner, key: string, body: PlaceOrderDto) {
    if (body.paymentMethod === 'card' && this.env.cards.provider === 'none') {
      throw new ShopError('PAYMENT_METHOD_UNKNOWN');
    }
    const shippingAddress = checkAddress(body.shippingAddress, 'shippingAddress.');
    const placed = await loggingRefusals(() =>
      this.orders.place(owner, idempotentRequest(key, body), { ...body, shippingAddress }),
    );
    const order = toPlacedOrderDto(placed);
    if (!placed.replayed) logOrderPlaced(order);
    return { isReplay: placed.replayed === 1, order };
  }

  async listOfUser(userId: number, { cursor, limit }: ListOrdersQueryDto): Promise<OrderPageDto> {
    const { rows, nextCursor } = await this.orders.listOfUser(userId, cursor, limit);
    return { items: rows.map(toOrderSummaryDto), nextCursor };
  }

  async get(number: string, reader: OrderReader): Promise<OrderDto> {
    return toOrderDto(await this.read(number, reader));
  }

  /** Cancels for the customer while nothing was packed or paid; the shop itself can do more. May be repeated. */
  async cancel(number: string, reader: OrderReader): Promise<OrderDto> {
    const order = toOrderDto(await this.read(number, reader));
    if (order.status === 'cancelled') return order;
    if (!order.canCancel) {
      throw new ShopError('ILLEGAL_STATUS_MOVE', 'The order is paid or packed already. Please ask us to cancel it.');
    }
    const { hasChanged, shown } = await this.orders.cancel(order.number, reader.userId ?? null);
    if (hasChanged) {
      logEvent('order.cancelled', { number: order.number, totalMinor: order.totalMinor, currency: order.currency });
    }
    return toOrderDto(existingOrder(shown));
  }

  /** Foreign and missing orders are refused alike. */
  private async read(number: string, { userId, email, address }: OrderReader): Promise<ShownOrder> {
    if (userId !== undefined) {
      const own = await this.orders.find(readOrderNumber(number), { userId });
      if (own) return own;
    }
    if (email === undefined) throw new ShopError('ORDER_NOT_FOUND');
    const wait = await this.orders.countLookUp(address);
    if (wait > 0) throw new TryLater('TOO_MANY_REQUESTS', wait);
    return existingOrder(await this.orders.find(readOrderNumber(number), { email: email.toLowerCase() }));
  }
}
