import { formatMoney, PAYMENT_METHOD_TITLES } from '@storehouse/domain';
import { type Invoice, isTaxAdded, taxSums } from './invoice';
import { toWinAnsi } from './win-ansi';

type Cell = readonly [text: string, x: number, width: number, align?: 'right'];

const LEFT = 56;
const RIGHT = 539;
const WIDTH = RIGHT - LEFT;
/** Below it a new page begins. */
const BOTTOM = 740;
const PAGE_NUMBER_Y = 790;
const SMALL = 9;
const NORMAL = 10;

/** The invoice as a PDF on A4. The same invoice always gives the same document. */
export async function invoicePdf(invoice: Invoice): Promise<Buffer> {
  // Loaded with the first invoice: a start should not wait for it.
  const { default: PDFDocument } = await import('pdfkit');
  const { number, issuedOn, seller, currency } = invoice;
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: `Invoice ${number}`,
      Author: toWinAnsi(seller.name),
      CreationDate: new Date(`${issuedOn}T00:00:00Z`),
    },
  });
  const parts: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });

  const money = (minor: number) => formatMoney(minor, currency);
  let y = 56;

  const write = (size: number, cells: readonly Cell[], font = 'Helvetica') => {
    pdf.font(font).fontSize(size);
    const heights = cells.map(([text, , width]) => pdf.heightOfString(toWinAnsi(text) || ' ', { width }));
    const height = Math.max(...heights) + 3;
    if (y + height > BOTTOM) {
      pdf.addPage();
      y = 56;
    }
    for (const [text, x, width, align] of cells) pdf.text(toWinAnsi(text), x, y, { width, align });
    y += height;
  };
  const bold = (size: number, cells: readonly Cell[]) => write(size, cells, 'Helvetica-Bold');
  const rule = () => {
    pdf.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.5).stroke('#888888');
    y += 5;
  };
  const line = (text: string): Cell[] => [[text, LEFT, WIDTH]];

  bold(NORMAL, line(seller.name));
  for (const part of seller.address) write(SMALL, line(part));
  write(SMALL, line(`VAT ID ${seller.vatId}`));
  y += 24;
  for (const part of invoice.buyer) write(NORMAL, line(part));
  y += 24;
  bold(18, line(`Invoice ${number}`));
  y += 4;
  write(NORMAL, line(`Date of issue: ${issuedOn}`));
  write(NORMAL, line(`Order ${invoice.orderNumber} of ${invoice.placedOn}`));
  write(NORMAL, line(`Payment: ${PAYMENT_METHOD_TITLES[invoice.paymentMethod]}`));
  y += 16;

  const row = (title: string, quantity: string, price: string, rate: string, total: string): Cell[] => [
    [title, LEFT, 225],
    [quantity, 285, 45, 'right'],
    [price, 334, 80, 'right'],
    [rate, 418, 45, 'right'],
    [total, 467, 72, 'right'],
  ];
  bold(SMALL, row('Item', 'Quantity', 'Price', 'Tax', 'Amount'));
  rule();
  for (const { sku, title, quantity, unitPriceMinor, totalMinor, taxRateBp } of invoice.lines) {
    write(
      SMALL,
      row(`${title}\n${sku}`, String(quantity), money(unitPriceMinor), percent(taxRateBp), money(totalMinor)),
    );
    const discount = quantity * unitPriceMinor - totalMinor;
    if (discount > 0) write(SMALL, row(`  discount of ${money(discount)} taken off`, '', '', '', ''));
  }
  const { title, priceMinor, taxRateBp } = invoice.delivery;
  write(SMALL, row(title, '', '', priceMinor > 0 ? percent(taxRateBp) : '', money(priceMinor)));
  rule();
  if (isTaxAdded(invoice)) {
    write(NORMAL, row('Net', '', '', '', money(invoice.totalMinor - invoice.taxMinor)));
    write(NORMAL, row('Tax', '', '', '', money(invoice.taxMinor)));
  }
  bold(NORMAL + 1, row('Total', '', '', '', money(invoice.totalMinor)));
  y += 16;

  bold(SMALL, row('Tax rate', '', 'Net', 'Tax', 'Gross'));
  rule();
  for (const { rateBp, netMinor, taxMinor, grossMinor } of taxSums(invoice)) {
    write(SMALL, row(percent(rateBp), '', money(netMinor), money(taxMinor), money(grossMinor)));
  }

  const pages = pdf.bufferedPageRange().count;
  for (let page = 0; page < pages; page += 1) {
    pdf.switchToPage(page);
    pdf
      .font('Helvetica')
      .fontSize(8)
      .text(`${number} · Page ${page + 1} of ${pages}`, LEFT, PAGE_NUMBER_Y, { width: WIDTH, align: 'right' });
  }
  pdf.end();
  return finished;
}

/** 1900 is "19 %", 550 is "5.5 %". */
const percent = (rateBp: number): string => `${rateBp / 100} %`;
