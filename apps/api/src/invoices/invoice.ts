import type { PaymentMethod } from '@storehouse/domain';

/** An invoice as it is printed. Amounts are minor units of its currency. */
export interface Invoice {
  /** For example INV-2026-000017. */
  number: string;
  /** Day in the shop's time zone, YYYY-MM-DD. */
  issuedOn: string;
  seller: { name: string; address: string[]; vatId: string };
  buyer: string[];
  orderNumber: string;
  placedOn: string;
  paymentMethod: PaymentMethod;
  currency: string;
  lines: InvoiceLine[];
  delivery: { title: string; priceMinor: number; taxRateBp: number };
  taxMinor: number;
  totalMinor: number;
}

export interface InvoiceLine {
  sku: string;
  title: string;
  quantity: number;
  unitPriceMinor: number;
  /** After discounts. */
  totalMinor: number;
  taxRateBp: number;
  taxMinor: number;
}

/** What an invoice contains at one tax rate. */
export interface TaxSum {
  rateBp: number;
  netMinor: number;
  taxMinor: number;
  grossMinor: number;
}

/** True when prices are net and tax comes on top; false when it is contained in them. */
export const isTaxAdded = ({ lines, delivery, totalMinor }: Invoice): boolean =>
  lines.reduce((sum, line) => sum + line.totalMinor, delivery.priceMinor) !== totalMinor;

/** Net, tax and gross by tax rate, the highest first; together they are the total. */
export function taxSums(invoice: Invoice): TaxSum[] {
  const { lines, delivery, taxMinor } = invoice;
  const isAdded = isTaxAdded(invoice);
  const deliveryTax = lines.reduce((rest, line) => rest - line.taxMinor, taxMinor);
  const sums = new Map<number, TaxSum>();
  const add = (rateBp: number, price: number, tax: number) => {
    const sum = sums.get(rateBp) ?? { rateBp, netMinor: 0, taxMinor: 0, grossMinor: 0 };
    sum.netMinor += isAdded ? price : price - tax;
    sum.taxMinor += tax;
    sum.grossMinor += isAdded ? price + tax : price;
    sums.set(rateBp, sum);
  };
  for (const line of lines) add(line.taxRateBp, line.totalMinor, line.taxMinor);
  if (delivery.priceMinor > 0) add(delivery.taxRateBp, delivery.priceMinor, deliveryTax);
  return [...sums.values()].sort((a, b) => b.rateBp - a.rateBp);
}
