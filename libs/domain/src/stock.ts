import { CART_QUANTITY_MAX } from './limits';

/** Why stock moved. Staff book the first three and transfers; the database books the others. */
export const STAFF_STOCK_REASONS = ['receipt', 'count', 'correction'] as const;
export type StaffStockReason = (typeof STAFF_STOCK_REASONS)[number];
export const STOCK_REASONS = [...STAFF_STOCK_REASONS, 'transfer', 'sale', 'cancellation'] as const;
export type StockReason = (typeof STOCK_REASONS)[number];

/**
 * What happens when more is wanted than is there. deny: nothing is sold beyond the stock · backorder: it is promised and
 * sent when it comes in · preorder: the same, before the first piece has come.
 */
export const STOCK_POLICIES = ['deny', 'backorder', 'preorder'] as const;
export type StockPolicy = (typeof STOCK_POLICIES)[number];

/** How many pieces somebody can order: what is there, and what may be promised beyond it (null: any number). */
export const sellablePieces = (inStock: number, policy: StockPolicy, backorderLeft: number | null): number =>
  policy === 'deny' ? inStock : inStock + Math.max(0, backorderLeft ?? CART_QUANTITY_MAX);

/** From this many pieces down the shop says "Only 3 left" and the dashboard lists the variant. */
export const LOW_STOCK_THRESHOLD = 5;

/** What decides the stock word of a variant, or of a product over all its variants. */
export interface StockFacts {
  /** Pieces that are there. */
  inStock: number;
  /** Pieces that can be ordered, what is promised beyond the stock counted in. */
  available?: number;
  stockPolicy?: StockPolicy;
  /** When what is not there is expected: YYYY-MM-DD, or null when nobody knows. */
  expectedOn?: string | null;
}

/** The same stock words everywhere: list, product, cart, mail. */
export function stockWord({
  inStock,
  available = inStock,
  stockPolicy = 'deny',
  expectedOn = null,
}: StockFacts): string {
  if (available <= 0) return 'Sold out';
  if (inStock > LOW_STOCK_THRESHOLD) return 'In stock';
  if (inStock > 0) return `Only ${inStock} left`;
  const when = dayToCome(expectedOn);
  if (stockPolicy === 'preorder') return when ? `Pre-order, ships from ${when}` : 'Pre-order';
  return when ? `Back on ${when}` : 'Ships when it is back';
}

/** True when somebody who takes it now orders ahead of the first pieces. */
export const isPreorder = ({ inStock, stockPolicy }: StockFacts): boolean => stockPolicy === 'preorder' && inStock <= 0;

/**
 * What becomes of so many pieces when not all of them are there: "2 ready now, 3 follow on 12 May". Undefined when all are,
 * or when they cannot be ordered.
 */
export function followWord(quantity: number, stock: StockFacts): string | undefined {
  const { inStock, available = inStock, expectedOn = null } = stock;
  if (quantity <= inStock || quantity > available) return undefined;
  if (inStock <= 0) return stockWord(stock);
  const rest = quantity - inStock;
  const day = dayToCome(expectedOn);
  const when = day ? `on ${day}` : rest === 1 ? 'when it is back' : 'when they are back';
  return `${inStock} ready now, ${rest} ${rest === 1 ? 'follows' : 'follow'} ${when}`;
}

/** A line of an order of which pieces have not come in yet. */
interface OwedFacts {
  quantity: number;
  backordered: number;
  expectedOn: string | null;
}

/** What an order still owes of a line: "3 of 5 still to come, expected on 12 May". Undefined when nothing. */
export function owedWord({ quantity, backordered, expectedOn }: OwedFacts): string | undefined {
  if (backordered <= 0) return undefined;
  const pieces = quantity === 1 ? 'Still to come' : `${backordered} of ${quantity} still to come`;
  const when = dayToCome(expectedOn);
  return when ? `${pieces}, expected on ${when}` : pieces;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A day as people say it. One that has passed without the goods is a promise to nobody: undefined, as if not known. */
const dayToCome = (date: string | null): string | undefined =>
  date && date >= new Date().toISOString().slice(0, 10) ? DAY.format(new Date(`${date}T00:00:00Z`)) : undefined;
