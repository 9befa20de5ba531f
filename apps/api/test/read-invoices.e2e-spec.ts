import type { InvoicePageDto, OrderDto, ProblemDto } from '@storehouse/dto';
import { anOrderOf, aVariant, disagreements, type Goods } from './support/buying';
import { Client } from './support/client';
import { textOfPdf } from './support/pdf';
import { aCustomer, anAdmin, type Person } from './support/people';

/** The file that a route answers with. */
async function pdfOf(client: Client, path: string) {
  const response = await fetch(new URL(`/api/v1/${path}`, client.origin), {
    headers: { 'x-forwarded-for': client.address, ...(client.token && { authorization: `Bearer ${client.token}` }) },
  });
  return { response, text: textOfPdf(Buffer.from(await response.arrayBuffer())) };
}

describe('an invoice', () => {
  let admin: Person;
  const pay = (number: string) => admin.post(`admin/orders/${number}/moves`, { paymentStatus: 'paid' });
  beforeAll(async () => {
    admin = await anAdmin();
  });

  it('is there when the order is paid, with everything that an invoice must say', async () => {
    const customer = await aCustomer();
    const goods = await aVariant({ priceMinor: 123_456, stock: 5 });
    const book = await aVariant({ priceMinor: 1070, taxClass: 'reduced' });
    const { number } = await anOrderOf(customer, [goods, 2], [book, 1]);
    const early = await customer.get<ProblemDto>(`orders/${number}/invoice`);
    expect(early.body.code).toBe('INVOICE_NOT_FOUND');

    await pay(number);
    const { body: order } = await customer.get<OrderDto>(`orders/${number}`);
    expect(order.invoiceNumber).toMatch(/^INV-\d{4}-\d{6}$/);
    const { response, text } = await pdfOf(customer, `orders/${number}/invoice`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(`inline; filename="${order.invoiceNumber}.pdf"`);
    for (const words of [
      `Invoice ${order.invoiceNumber}`,
      `Order ${number}`,
      'Storehouse Trading GmbH',
      'VAT ID DE123456789',
      'Ada Lovelace',
      '20457 Hamburg',
      goods.sku,
      book.sku,
      '€2,469.12',
      '€10.70',
      '€2,479.82',
      '19 %',
      '€2,074.89',
      '€394.23',
      '7 %',
      '€10.00',
      '€0.70',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('opens to its customer, to the guest with the e-mail, to staff, and to nobody else', async () => {
    const guest = new Client();
    const { number, email } = await anOrderOf(guest, [await aVariant(), 1]);
    await pay(number);
    expect((await new Client().get<ProblemDto>(`orders/${number}/invoice`)).body.code).toBe('ORDER_NOT_FOUND');
    const stranger = await aCustomer();
    expect((await stranger.get<ProblemDto>(`orders/${number}/invoice`)).body.code).toBe('ORDER_NOT_FOUND');
    expect((await pdfOf(new Client(), `orders/${number}/invoice?email=${email}`)).response.status).toBe(200);

    const { body } = await admin.get<InvoicePageDto>(`admin/invoices?q=${number}`);
    expect(body.items).toMatchObject([{ orderNumber: number, buyer: 'Ada Lovelace', email }]);
    const printed = await pdfOf(admin, `admin/invoices/${body.items[0]?.number}`);
    expect(printed.text).toContain(`Invoice ${body.items[0]?.number}`);
    expect((await admin.get<ProblemDto>('admin/invoices/INV-1999-000001')).body.code).toBe('INVOICE_NOT_FOUND');
  });

  it('goes on over as many pages as it needs', async () => {
    const customer = await aCustomer();
    const lines: [Goods, number][] = [];
    while (lines.length < 45) lines.push([await aVariant(), 1]);
    const { number } = await anOrderOf(customer, ...lines);
    await pay(number);
    const { text } = await pdfOf(customer, `orders/${number}/invoice`);
    expect(text).toMatch(/Page (\d) of \1/);
    expect(text).toContain('€450.00');
  });

  it('leaves the books in order', async () => {
    expect(await disagreements()).toEqual([]);
  });
});
