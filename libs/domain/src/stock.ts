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

/** From this many pieces down the shop says "Only 3 left" and the dashboard lists the variant. */
export const LOW_STOCK_THRESHOLD = 5;

/** The same stock words everywhere: list, product, cart, mail. */
export const stockWord = (available: number): string => {
  if (available <= 0) return 'Sold out';
  return available <= LOW_STOCK_THRESHOLD ? `Only ${available} left` : 'In stock';
};
