import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  OrderAccessQueryDto,
  OrderPaymentsDto,
  PaymentMethodsDto,
  StartedPaymentDto,
  StartPaymentDto,
} from '@storehouse/dto';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../common/current-user.decorator';
import { Refuses } from '../common/refuses.decorator';
import { IDEMPOTENCY_HEADER, IdempotencyKey } from '../orders/idempotency-key';
import { OrderParamsDto } from '../orders/order-params.dto';
import { PaymentsService } from './payments.service';
import { ProviderParamsDto } from './provider-params.dto';
import { rawBodyOf } from './raw-webhooks';

@ApiTags('Store')
@Controller()
@Allow('anyone')
export class PaymentsController {
  constructor(private readonly payments: PaymentsService) {}

  /** Read which payment methods the shop takes. */
  @Get('payments/methods')
  methods(): PaymentMethodsDto {
    return { methods: this.payments.methods() };
  }

  /** Read what was paid of an order. */
  @Get('orders/:number/payments')
  @Refuses('ORDER_NOT_FOUND')
  list(
    @CurrentUser() user: SignedInUser | undefined,
    @Param() { number }: OrderParamsDto,
    @Query() { email }: OrderAccessQueryDto,
    @Ip() address: string,
  ): Promise<OrderPaymentsDto> {
    return this.payments.ofOrder(number, { userId: user?.id, email, address });
  }

  /** Pay by card what is due of an order: gives the provider's page. A refused payment is tried again with a new Idempotency-Key. */
  @Post('orders/:number/payments')
  @ApiHeader(IDEMPOTENCY_HEADER)
  @Refuses(
    'IDEMPOTENCY_KEY_MISSING',
    'ORDER_NOT_FOUND',
    'ORDER_PAID',
    'PAYMENT_NOT_POSSIBLE',
    'PAYMENT_METHOD_UNKNOWN',
    'PROVIDER_REFUSED',
    'PROVIDER_UNAVAILABLE',
    'PAYMENTS_PAUSED',
  )
  start(
    @CurrentUser() user: SignedInUser | undefined,
    @Param() { number }: OrderParamsDto,
    @IdempotencyKey() key: string,
    @Body() { email }: StartPaymentDto,
    @Ip() address: string,
  ): Promise<StartedPaymentDto> {
    return this.payments.start(number, { userId: user?.id, email, address }, key);
  }

  /** For payment providers: take a signed message about a payment. */
  @Post('payments/webhooks/:provider')
  @HttpCode(204)
  @Refuses('WEBHOOK_NOT_AUTHENTIC', 'PROVIDER_UNAVAILABLE')
  async receive(@Param() { provider }: ProviderParamsDto, @Req() request: FastifyRequest): Promise<void> {
    await this.payments.receive(provider, rawBodyOf(request), request.headers);
  }
}
