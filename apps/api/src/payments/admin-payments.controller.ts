import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { BookPaymentDto, OrderPaymentsDto, PaymentQueueDto, SolvePaymentDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../common/current-user.decorator';
import { IdParamsDto } from '../common/id-params.dto';
import { Refuses } from '../common/refuses.decorator';
import { IDEMPOTENCY_HEADER, IdempotencyKey } from '../orders/idempotency-key';
import { OrderParamsDto } from '../orders/order-params.dto';
import { PaymentsService } from './payments.service';

@ApiTags('Admin')
@Controller('admin')
@Allow('admin')
export class AdminPaymentsController {
  constructor(private readonly payments: PaymentsService) {}

  /** List what about payments waits for somebody, the oldest first. */
  @Get('payments/queue')
  queue(): Promise<PaymentQueueDto> {
    return this.payments.queue();
  }

  /** Do something about a payment: take it as paid, take or release or send back its money, or cancel its order. */
  @Post('payments/:id/solve')
  @HttpCode(200)
  @Refuses('PAYMENT_NOT_FOUND', 'PAYMENT_NOT_POSSIBLE', 'PAYMENT_TOO_HIGH', 'PROVIDER_REFUSED', 'PROVIDER_UNAVAILABLE')
  solve(
    @CurrentUser() user: SignedInUser,
    @Param() { id }: IdParamsDto,
    @Body() body: SolvePaymentDto,
  ): Promise<PaymentQueueDto> {
    return this.payments.solve(id, user.id, body);
  }

  /** Do something about money that belongs to no order: send it back, or note that it is settled. */
  @Post('payment-events/:id/solve')
  @HttpCode(200)
  @Refuses('PAYMENT_NOT_FOUND', 'PAYMENT_NOT_POSSIBLE', 'PROVIDER_REFUSED', 'PROVIDER_UNAVAILABLE')
  solveUnmatched(
    @CurrentUser() user: SignedInUser,
    @Param() { id }: IdParamsDto,
    @Body() body: SolvePaymentDto,
  ): Promise<PaymentQueueDto> {
    return this.payments.solveUnmatched(id, user.id, body);
  }

  /** Read what was paid of an order. */
  @Get('orders/:number/payments')
  @Refuses('ORDER_NOT_FOUND')
  list(@Param() { number }: OrderParamsDto): Promise<OrderPaymentsDto> {
    return this.payments.ofOrderForStaff(number);
  }

  /** Book money that has come for an order, all that is due or a part of it. */
  @Post('orders/:number/payments')
  @ApiHeader(IDEMPOTENCY_HEADER)
  @Refuses('IDEMPOTENCY_KEY_MISSING', 'ORDER_NOT_FOUND', 'ORDER_PAID', 'PAYMENT_NOT_POSSIBLE', 'PAYMENT_TOO_HIGH')
  book(
    @CurrentUser() user: SignedInUser,
    @Param() { number }: OrderParamsDto,
    @IdempotencyKey() key: string,
    @Body() body: BookPaymentDto,
  ): Promise<OrderPaymentsDto> {
    return this.payments.book(number, user.id, key, body);
  }
}
