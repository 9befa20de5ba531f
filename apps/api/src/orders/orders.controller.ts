import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  ListOrdersQueryDto,
  OrderAccessQueryDto,
  OrderDto,
  OrderPageDto,
  PlacedOrderDto,
  PlaceOrderDto,
} from '@storehouse/dto';
import type { FastifyReply } from 'fastify';
import { CART_TOKEN_HEADER, CartOwner, CurrentCartOwner } from '../cart/cart-owner.decorator';
import { Allow } from '../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../common/current-user.decorator';
import { Refuses } from '../common/refuses.decorator';
import { IDEMPOTENCY_HEADER, IdempotencyKey, REPLAYED_HEADER } from './idempotency-key';
import { OrderParamsDto } from './order-params.dto';
import { OrdersService } from './orders.service';

@ApiTags('Store')
@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  /** Place an order from the cart. For a day, a repeat with the same Idempotency-Key gets the same answer, byte for byte. */
  @Post()
  @Allow('anyone')
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiHeader(CART_TOKEN_HEADER)
  @Refuses(
    'IDEMPOTENCY_KEY_MISSING',
    'IDEMPOTENCY_KEY_REUSED',
    'IDEMPOTENCY_IN_PROGRESS',
    'CART_EMPTY',
    'CART_ALREADY_ORDERED',
    'NOT_FOR_SALE',
    'OUT_OF_STOCK',
    'QUANTITY_LIMIT',
    'CUSTOMER_LIMIT',
    'PROMOTION_NOT_APPLICABLE',
    'GIFT_CARD_UNUSABLE',
    'DELIVERY_METHOD_UNKNOWN',
    'PAYMENT_METHOD_UNKNOWN',
    'TOO_MANY_ORDERS',
  )
  async place(
    @CurrentCartOwner() owner: CartOwner,
    @IdempotencyKey() key: string,
    @Body() body: PlaceOrderDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlacedOrderDto> {
    const { isReplay, order } = await this.orders.place(owner, key, body);
    if (isReplay) reply.header(REPLAYED_HEADER, 'true');
    return order;
  }

  /** List your orders, the newest first. */
  @Get()
  @Allow('customer', 'admin')
  list(@CurrentUser() user: SignedInUser, @Query() query: ListOrdersQueryDto): Promise<OrderPageDto> {
    return this.orders.listOfUser(user.id, query);
  }

  /** Read an order: your own, or as a guest the one you placed with this e-mail. */
  @Get(':number')
  @Allow('anyone')
  @Refuses('ORDER_NOT_FOUND')
  get(
    @CurrentUser() user: SignedInUser | undefined,
    @Param() { number }: OrderParamsDto,
    @Query() { email }: OrderAccessQueryDto,
    @Ip() address: string,
  ): Promise<OrderDto> {
    return this.orders.get(number, { userId: user?.id, email, address });
  }

  /** Cancel an order that is neither paid nor packed; its goods go back into stock. The e-mail of a guest stands in the query or in the body. */
  @Post(':number/cancel')
  @HttpCode(200)
  @Allow('anyone')
  @Refuses('ORDER_NOT_FOUND', 'ILLEGAL_STATUS_MOVE')
  cancel(
    @CurrentUser() user: SignedInUser | undefined,
    @Param() { number }: OrderParamsDto,
    @Query() query: OrderAccessQueryDto,
    @Body() body: OrderAccessQueryDto,
    @Ip() address: string,
  ): Promise<OrderDto> {
    return this.orders.cancel(number, { userId: user?.id, email: body.email ?? query.email, address });
  }
}
