/**
 * Places the invoices of a real wholesaler as orders through the shop's API, at the invoices' own prices, and checks
 * that the shop's totals are the file's to the penny. The goods must be there (npm run import:retail); their stock is
 * received first. Repeating it places nothing twice: the invoice number is the idempotency key.
 *
 *   npm run replay -- FILE [--invoices 2000]
 *
 * Without --invoices it is all of them.
 */
import { parseArgs } from 'node:util';
import { formatMoney } from '@storehouse/domain';
import type { AdminOrderDto, ManualOrderDto, MoveStockDto, StockDto } from '@storehouse/dto';
import { shopSettings } from '../scripts/lib/settings.mjs';
import { AdminApi } from './admin-api';
import { inParallel, progress } from './progress';
import { COUNTRY_CODES, type RetailInvoice, retailInvoices, type SkippedLines } from './retail-file';

const PARALLEL = 4;

/** The order that an invoice stands for. */
export function orderOf(invoice: RetailInvoice): ManualOrderDto {
  const buyer = invoice.customerId ? `customer-${invoice.customerId}` : `guest-${invoice.number}`;
  return {
    email: `${buyer}@retail.example`,
    shippingAddress: {
      name: invoice.customerId ? `Customer ${invoice.customerId}` : 'Counter sale',
      line1: 'Address not recorded',
      postalCode: '-',
      city: invoice.country,
      country: COUNTRY_CODES[invoice.country] ?? 'GB',
    },
    currency: 'GBP',
    paymentMethod: 'bank_transfer',
    placedAt: invoice.placedAt,
    note: `Invoice ${invoice.number}`,
    lines: invoice.lines,
  };
}

/** Pence of an invoice. */
export const totalOf = (invoice: RetailInvoice): number =>
  invoice.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0);

async function receiveStock(api: AdminApi, invoices: RetailInvoice[]): Promise<void> {
  const needed = new Map<string, number>();
  for (const { sku, quantity } of invoices.flatMap((invoice) => invoice.lines)) {
    needed.set(sku, (needed.get(sku) ?? 0) + quantity);
  }
  const { step, end } = progress('SKUs with enough stock');
  await inParallel(iterate([...needed]), PARALLEL, async ([sku, quantity]) => {
    const path = `admin/variants/${encodeURIComponent(sku)}/stock`;
    const { available } = await api.get<StockDto>(`${path}?limit=1`);
    if (available < quantity) {
      const receipt: MoveStockDto = { reason: 'receipt', quantity: quantity - available, note: 'Stock for the replay' };
      await api.post<StockDto>(path, receipt);
    }
    step();
  });
  end();
}

async function* iterate<T>(items: T[]): AsyncGenerator<T> {
  yield* items;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { invoices: { type: 'string' } },
  });
  const [file] = positionals;
  const limit = values.invoices === undefined ? Number.POSITIVE_INFINITY : Number(values.invoices);
  if (!file || !(limit > 0)) throw new Error('Usage: npm run replay -- FILE [--invoices 2000]');

  const skipped: SkippedLines = { return: 0, 'service code': 0, 'zero price': 0, 'price finer than a penny': 0 };
  const invoices: RetailInvoice[] = [];
  for await (const invoice of retailInvoices(file, skipped)) {
    invoices.push(invoice);
    if (invoices.length >= limit) break;
  }
  const left = Object.entries(skipped).map(([reason, lines]) => `${lines} ${reason}`);
  console.log(`${invoices.length} goods invoices; lines left out while reading them: ${left.join(', ')}`);

  const api = new AdminApi(shopSettings().baseUrl);
  await receiveStock(api, invoices);

  let ordered = 0;
  const { step, end } = progress('orders placed');
  await inParallel(iterate(invoices), PARALLEL, async (invoice) => {
    const order = await api.post<AdminOrderDto>('admin/orders', orderOf(invoice), {
      'idempotency-key': `retail-invoice-${invoice.number}`,
    });
    if (order.totalMinor !== totalOf(invoice)) {
      throw new Error(
        `Invoice ${invoice.number} is ${totalOf(invoice)} pence, order ${order.number} ${order.totalMinor}.`,
      );
    }
    ordered += order.totalMinor;
    step();
  });
  end();

  const invoiced = invoices.reduce((sum, invoice) => sum + totalOf(invoice), 0);
  const money = (minor: number) => formatMoney(minor, 'GBP');
  console.log(
    `Sum of the invoices ${money(invoiced)}, sum of the orders ${money(ordered)}, difference ${money(ordered - invoiced)}`,
  );
  process.exitCode = ordered === invoiced ? 0 : 1;
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
