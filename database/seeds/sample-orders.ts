import type { SeedCustomer, SeedOrder, SeedProduct, SeedVariant } from './types';

const ORDERS = 42;
const DAYS = 30;
/** Where the shop's carrier collects cash at the door. */
const CASH_COUNTRIES = ['DE', 'AT', 'IT'];

/** FNV-1a with a final mix: the same number for the same text on every machine, evenly spread over 32 bits. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};

/** A number from 0 up to 1 that belongs to this question about this order. */
const chance = (order: number, question: string): number => hash(`${order} ${question}`) / 2 ** 32;

const pick = <T>(list: T[], at: number): T => {
  const found = list[Math.floor(at * list.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};

/** How far an order has come after so many days, and whether its money is there. */
const progress = (order: number, daysAgo: number, byTransfer: boolean): Pick<SeedOrder, 'status' | 'paid'> => {
  const luck = chance(order, 'progress');
  if (daysAgo > 0 && luck < 0.08) return { status: 'cancelled', paid: false };
  if (daysAgo >= 6) return { status: 'delivered', paid: true };
  if (daysAgo >= 3) return { status: 'shipped', paid: byTransfer };
  // A transfer that has not arrived yet holds the parcel back.
  if (daysAgo === 0 || luck < 0.4) return { status: 'placed', paid: byTransfer && luck > 0.6 };
  return { status: 'packed', paid: byTransfer };
};

/** The orders of the last 30 days, oldest first: few goods sell often, traders take more pieces of one thing. */
export const sampleOrders = (products: SeedProduct[], customers: SeedCustomer[]): SeedOrder[] => {
  const left = new Map(products.flatMap(({ variants }) => variants).map(({ sku, stock }) => [sku, stock]));
  const byFame = products.toSorted((a, b) => hash(a.slug) - hash(b.slug));
  const europeans = customers.filter(({ address }) => !['US', 'CA'].includes(address.country));
  const available = (wanted: number) => (variant: SeedVariant) => (left.get(variant.sku) ?? 0) > wanted;

  const toLines = (order: number, trader: boolean): SeedOrder['lines'] => {
    const lines = new Map<string, number>();
    const count = 1 + Math.floor(chance(order, 'lines') ** 2 * 4);
    for (let line = 1; line <= count; line += 1) {
      const quantity = trader
        ? 3 + Math.floor(chance(order, `pieces ${line}`) * 6)
        : chance(order, `pieces ${line}`) < 0.15
          ? 2
          : 1;
      const product = pick(byFame, chance(order, `product ${line}`) ** 2.2);
      const choices = product.variants.filter(available(quantity));
      if (choices.length === 0) continue;
      const { sku } = pick(choices, chance(order, `variant ${line}`));
      if (lines.has(sku)) continue;
      lines.set(sku, quantity);
      left.set(sku, (left.get(sku) ?? 0) - quantity);
    }
    return [...lines].map(([sku, quantity]) => ({ sku, quantity }));
  };

  const toOrder = (order: number): SeedOrder => {
    // Trade grows: the younger the days, the more orders they hold.
    const daysAgo = Math.floor(DAYS * (1 - (order + 1) / ORDERS) ** 1.4);
    const customer = pick(chance(order, 'from Europe') < 0.6 ? europeans : customers, chance(order, 'customer'));
    const byTransfer = !CASH_COUNTRIES.includes(customer.address.country) || chance(order, 'payment') < 0.6;
    return {
      daysAgo,
      hour: daysAgo === 0 ? Math.floor(chance(order, 'hour') * 4) : 6 + Math.floor(chance(order, 'hour') * 16),
      customer: customer.email,
      lines: toLines(order, customer.tags.includes('Wholesale')),
      deliveryMethod: chance(order, 'delivery') < 0.25 ? 'express' : 'standard',
      paymentMethod: byTransfer ? 'bank_transfer' : 'cash_on_delivery',
      ...progress(order, daysAgo, byTransfer),
    };
  };

  return Array.from({ length: ORDERS }, (_, order) => toOrder(order))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour);
};
