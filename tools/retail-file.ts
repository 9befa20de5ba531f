/**
 * Reads the files of the UCI data set "Online Retail" (D. Chen, doi 10.24432/C5BW33, CC BY 4.0): the real orders of a
 * British gift wholesaler.
 */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';

/** Goods have five digits and at most two letters; postage, fees, samples and the like do not. */
const GOODS_CODE = /^\d{5}[A-Za-z]{0,2}$/;
/** Invoices kept open while reading: lines of one invoice may stand apart by a few others. */
const OPEN_INVOICES = 50;

/** A row of online-retail-skus.csv. */
export interface RetailSku {
  stock_code: string;
  description: string;
  median_unit_price_gbp: string;
}

interface RetailRow {
  InvoiceNo: string;
  StockCode: string;
  Quantity: string;
  InvoiceDate: string;
  UnitPrice: string;
  CustomerID: string;
  Country: string;
}

/** One invoice: its goods at the prices of the day, in pence. */
export interface RetailInvoice {
  number: string;
  /** ISO 8601, UTC. */
  placedAt: string;
  /** Empty for a sale without a customer. */
  customerId: string;
  country: string;
  lines: { sku: string; quantity: number; unitPriceMinor: number }[];
}

/** Lines left out, by reason. */
export type SkippedLines = Record<'return' | 'service code' | 'zero price' | 'price finer than a penny', number>;

/** The rows of a CSV file, plain or gzipped, one at a time. */
export function csvRows<T>(file: string): AsyncIterable<T> {
  const parser = parse({ columns: true, trim: true, relax_column_count: true });
  const bytes = createReadStream(file);
  const source = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => parser.destroy(error));
  source.on('error', (error: Error) => parser.destroy(error));
  return source.pipe(parser);
}

/** Pence of a price as written, exactly; undefined when it has fractions of a penny or is no number. */
export function pence(price: string): number | undefined {
  const match = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(price);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

/** The goods invoices of the file in its order; what is left out is counted in `skipped`. */
export async function* retailInvoices(file: string, skipped: SkippedLines): AsyncGenerator<RetailInvoice> {
  const open = new Map<string, RetailInvoice>();
  for await (const row of csvRows<RetailRow>(file)) {
    const line = goodsLine(row, skipped);
    if (!line) continue;
    let invoice = open.get(row.InvoiceNo);
    if (!invoice) {
      invoice = {
        number: row.InvoiceNo,
        placedAt: londonToUtc(row.InvoiceDate),
        customerId: row.CustomerID.replace(/\.0$/, ''),
        country: row.Country,
        lines: [],
      };
      open.set(row.InvoiceNo, invoice);
    }
    invoice.lines.push(line);
    if (open.size > OPEN_INVOICES) {
      const [oldest] = open.values();
      if (oldest) {
        open.delete(oldest.number);
        yield oldest;
      }
    }
  }
  yield* open.values();
}

function goodsLine(row: RetailRow, skipped: SkippedLines): RetailInvoice['lines'][number] | undefined {
  const quantity = Number(row.Quantity);
  const unitPriceMinor = pence(row.UnitPrice);
  const reason: keyof SkippedLines | undefined =
    row.InvoiceNo.startsWith('C') || quantity <= 0
      ? 'return'
      : !GOODS_CODE.test(row.StockCode)
        ? 'service code'
        : Number(row.UnitPrice) <= 0
          ? 'zero price'
          : unitPriceMinor === undefined
            ? 'price finer than a penny'
            : undefined;
  if (reason || unitPriceMinor === undefined) {
    if (reason) skipped[reason] += 1;
    return undefined;
  }
  return { sku: row.StockCode, quantity, unitPriceMinor };
}

/** The file's local times ("2010-12-01 08:26:00", Europe/London) as UTC. */
export function londonToUtc(local: string): string {
  const asUtc = new Date(`${local.replace(' ', 'T')}Z`);
  const shown = new Date(`${asUtc.toLocaleString('sv', { timeZone: 'Europe/London' }).replace(' ', 'T')}Z`);
  return new Date(2 * asUtc.getTime() - shown.getTime()).toISOString();
}

/** ISO 3166-1 codes of the file's country names; ZZ stands for what is no country. */
export const COUNTRY_CODES: Readonly<Record<string, string>> = {
  'United Kingdom': 'GB',
  Australia: 'AU',
  Austria: 'AT',
  Bahrain: 'BH',
  Belgium: 'BE',
  Brazil: 'BR',
  Canada: 'CA',
  'Channel Islands': 'JE',
  Cyprus: 'CY',
  'Czech Republic': 'CZ',
  Denmark: 'DK',
  EIRE: 'IE',
  Finland: 'FI',
  France: 'FR',
  Germany: 'DE',
  Greece: 'GR',
  'Hong Kong': 'HK',
  Iceland: 'IS',
  Israel: 'IL',
  Italy: 'IT',
  Japan: 'JP',
  Lebanon: 'LB',
  Lithuania: 'LT',
  Malta: 'MT',
  Netherlands: 'NL',
  Norway: 'NO',
  Poland: 'PL',
  Portugal: 'PT',
  'Saudi Arabia': 'SA',
  Singapore: 'SG',
  Spain: 'ES',
  Sweden: 'SE',
  Switzerland: 'CH',
  'United Arab Emirates': 'AE',
  USA: 'US',
};
