import type { StockReason } from '@storehouse/domain';

/** Why stock moved, as the ledger says it. */
export const REASON_WORDS: Readonly<Record<StockReason, string>> = {
  receipt: 'Received',
  count: 'Counted',
  correction: 'Corrected',
  transfer: 'Transferred',
  sale: 'Sold',
  cancellation: 'Order cancelled',
};

/** "+3", "−2", "0". */
export const signed = (pieces: number): string =>
  `${pieces > 0 ? '+' : pieces < 0 ? '−' : ''}${Math.abs(pieces).toLocaleString('en')}`;
