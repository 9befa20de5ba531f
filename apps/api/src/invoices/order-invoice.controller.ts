import { Controller, Get, Ip, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrderAccessQueryDto } from '@storehouse/dto';
import type { FastifyReply } from 'fastify';
import { Allow } from '../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../common/current-user.decorator';
import { Refuses } from '../common/refuses.decorator';
import { OrderParamsDto } from '../orders/order-params.dto';
import { InvoicesService } from './invoices.service';
import { AnswersPdf, sendPdf } from './pdf-answer';

@ApiTags('Store')
@Controller('orders')
export class OrderInvoiceController {
  constructor(private readonly invoices: InvoicesService) {}

  /** Read the invoice of an order as PDF: of your own, or as a guest of the one you placed with this e-mail. */
  @Get(':number/invoice')
  @Allow('anyone')
  @AnswersPdf()
  @Refuses('ORDER_NOT_FOUND', 'INVOICE_NOT_FOUND')
  async get(
    @CurrentUser() user: SignedInUser | undefined,
    @Param() { number }: OrderParamsDto,
    @Query() { email }: OrderAccessQueryDto,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendPdf(reply, await this.invoices.ofOrder(number, { userId: user?.id, email, address }));
  }
}
