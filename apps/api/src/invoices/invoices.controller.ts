import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvoicePageDto, ListInvoicesQueryDto } from '@storehouse/dto';
import type { FastifyReply } from 'fastify';
import { Allow } from '../common/allow.decorator';
import { Refuses } from '../common/refuses.decorator';
import { InvoiceParamsDto } from './invoice-params.dto';
import { InvoicesService } from './invoices.service';
import { AnswersPdf, sendPdf } from './pdf-answer';

@ApiTags('Admin')
@Controller('admin/invoices')
@Allow('admin')
export class InvoicesController {
  constructor(private readonly invoices: InvoicesService) {}

  /** List invoices, the newest first. */
  @Get()
  list(@Query() query: ListInvoicesQueryDto): Promise<InvoicePageDto> {
    return this.invoices.list(query);
  }

  /** Read an invoice as PDF. */
  @Get(':number')
  @AnswersPdf()
  @Refuses('INVOICE_NOT_FOUND')
  async get(@Param() { number }: InvoiceParamsDto, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.invoices.byNumber(number));
  }
}
