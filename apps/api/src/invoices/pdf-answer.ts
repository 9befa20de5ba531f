import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { PrintedInvoice } from './invoices.service';

/** Says in the OpenAPI document that a route answers with a PDF. */
export const AnswersPdf = (): MethodDecorator =>
  applyDecorators(
    ApiProduces('application/pdf'),
    ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } }),
  );

/** Answers with the invoice as a file to look at or to keep. */
export function sendPdf(reply: FastifyReply, { number, pdf }: PrintedInvoice): void {
  reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="${number}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(pdf);
}
