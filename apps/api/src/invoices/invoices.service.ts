import { Injectable } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type { InvoicePageDto, InvoiceRowDto, ListInvoicesQueryDto } from '@storehouse/dto';
import { type OrderReader, OrdersService } from '../orders/orders.service';
import type { Invoice } from './invoice';
import { invoicePdf } from './invoice-pdf';
import { type InvoiceHeadRow, type InvoiceLineRow, type InvoiceRow, InvoicesRepository } from './invoices.repository';

/** An invoice on paper. */
export interface PrintedInvoice {
  number: string;
  pdf: Buffer;
}

@Injectable()
export class InvoicesService {
  constructor(
    private readonly invoices: InvoicesRepository,
    private readonly orders: OrdersService,
  ) {}

  async list(query: ListInvoicesQueryDto): Promise<InvoicePageDto> {
    const { rows, nextCursor } = await this.invoices.list(query);
    return { items: rows.map(toInvoiceRowDto), nextCursor };
  }

  /** The invoice of an order, for those who may read the order. */
  async ofOrder(orderNumber: string, reader: OrderReader): Promise<PrintedInvoice> {
    const order = await this.orders.get(orderNumber, reader);
    return this.print(await this.invoices.findOfOrder(order.number));
  }

  async byNumber(number: string): Promise<PrintedInvoice> {
    return this.print(await this.invoices.find(number));
  }

  private async print(head: InvoiceHeadRow | undefined): Promise<PrintedInvoice> {
    if (!head) throw new ShopError('INVOICE_NOT_FOUND');
    const invoice = toInvoice(head, await this.invoices.lines(head.orderId));
    return { number: head.number, pdf: await invoicePdf(invoice) };
  }
}

const toInvoiceRowDto = (row: InvoiceRow): InvoiceRowDto => ({
  number: row.number,
  orderNumber: row.orderNumber,
  buyer: row.buyer,
  email: row.email,
  issuedAt: row.issuedAt.toISOString(),
  totalMinor: row.totalMinor,
  currency: row.currency,
});

const toInvoice = (head: InvoiceHeadRow, lines: InvoiceLineRow[]): Invoice => ({
  number: head.number,
  issuedOn: dayOf(head.issuedOn),
  seller: { name: head.sellerName, address: head.sellerAddress.split('\n'), vatId: head.sellerVatId },
  buyer: buyerOf(head),
  orderNumber: head.orderNumber,
  placedOn: dayOf(head.placedAt),
  paymentMethod: head.paymentMethod,
  currency: head.currency,
  lines: lines.map(({ variantTitle, title, ...line }) => ({
    ...line,
    title: variantTitle ? `${title}, ${variantTitle}` : title,
  })),
  delivery: { title: head.deliveryTitle, priceMinor: head.deliveryMinor, taxRateBp: head.deliveryTaxRateBp },
  taxMinor: head.taxMinor,
  totalMinor: head.totalMinor,
});

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

const buyerOf = ({ name, line1, line2, postalCode, city, region, country }: InvoiceHeadRow): string[] =>
  [name, line1, line2, `${postalCode} ${city}`, region, countryNames.of(country) ?? country].filter(
    (part): part is string => Boolean(part),
  );
