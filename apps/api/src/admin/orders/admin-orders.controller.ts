import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  AdminOrderDto,
  AdminOrderPageDto,
  ListAdminOrdersQueryDto,
  ManualOrderDto,
  MoveOrderDto,
} from '@storehouse/dto';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../../common/current-user.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { IDEMPOTENCY_HEADER, IdempotencyKey, REPLAYED_HEADER } from '../../orders/idempotency-key';
import { OrderParamsDto } from '../../orders/order-params.dto';
import { AdminOrdersService } from './admin-orders.service';

@ApiTags('Admin')
@Controller('admin/orders')
@Allow('admin')
export class AdminOrdersController {
  constructor(private readonly orders: AdminOrdersService) {}

  /** List orders, the newest first. */
  @Get()
  list(@Query() query: ListAdminOrdersQueryDto): Promise<AdminOrderPageDto> {
    return this.orders.list(query);
  }

  /** Enter an order from elsewhere: by telephone, from a market stall, from another system. Books stock like any other. */
  @Post()
  @ApiHeader(IDEMPOTENCY_HEADER)
  @Refuses(
    'IDEMPOTENCY_KEY_MISSING',
    'IDEMPOTENCY_KEY_REUSED',
    'IDEMPOTENCY_IN_PROGRESS',
    'VARIANT_NOT_FOUND',
    'NOT_FOR_SALE',
    'OUT_OF_STOCK',
    'QUANTITY_LIMIT',
    'AMOUNT_TOO_LARGE',
  )
  async place(
    @CurrentUser() user: SignedInUser,
    @IdempotencyKey() key: string,
    @Body() body: ManualOrderDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminOrderDto> {
    const { isReplay, order } = await this.orders.place(user.id, key, body);
    if (isReplay) reply.header(REPLAYED_HEADER, 'true');
    return order;
  }

  /** Read an order with its history. */
  @Get(':number')
  @Refuses('ORDER_NOT_FOUND')
  get(@Param() { number }: OrderParamsDto): Promise<AdminOrderDto> {
    return this.orders.get(number);
  }

  /** Move the status of an order, its payment status, or both. Cancelled goods go back into stock. */
  @Post(':number/moves')
  @HttpCode(200)
  @Refuses('ORDER_NOT_FOUND', 'ILLEGAL_STATUS_MOVE', 'BACKORDER_OPEN')
  move(
    @CurrentUser() user: SignedInUser,
    @Param() { number }: OrderParamsDto,
    @Body() body: MoveOrderDto,
  ): Promise<AdminOrderDto> {
    return this.orders.move(number, user.id, body);
  }
}
