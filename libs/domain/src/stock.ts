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
  if (stockPolicy === 'preorder') return expectedOn ? `Pre-order, ships from ${day(expectedOn)}` : 'Pre-order';
  return expectedOn ? `Back on ${day(expectedOn)}` : 'Ships when it is back';
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const day = (date: string): string => DAY.format(new Date(`${date}T00:00:00Z`));
