/** A rule that the books keep, whatever happens. */
interface BookCheck {
  /** The view `books_<name>` gives one row a disagreement: reference, expected, found. */
  name: string;
  /** The table whose rows are looked at. */
  of: string;
  /** The rule in plain words. */
  says: string;
}

/**
 * What a session says before it asks the checks: room to add up the whole books in memory instead of in files. Only as
 * much is taken as is needed, about 100 MB for a million orders.
 */
export const ROOM_FOR_BOOKS =
  'SET SESSION tmp_table_size = 268435456, max_heap_table_size = 268435456, sort_buffer_size = 33554432';

/**
 * Everything that must always be true of the books. To add a check: database/views/books_<name>.sql and a line here; the
 * command `verify-books`, the procedure verify_books and the admin's page Books take it from there.
 */
// biome-ignore format: a table reads best in rows
export const BOOK_CHECKS = [
  { name: 'order_totals', of: 'orders', says: 'Every order costs what its lines and its delivery add up to.' },
  { name: 'order_lines', of: 'order_lines', says: 'Every line of an order costs price times pieces less discount, with the tax of its rate.' },
  { name: 'adjustments', of: 'order_lines', says: 'The discount of every line is what its promotions took off.' },
  { name: 'promotion_uses', of: 'promotion_redemptions', says: 'Every promotion counts its living orders, and no more than its limit.' },
  { name: 'order_payments', of: 'orders', says: 'Every order has been paid what its payments brought.' },
  { name: 'payment_statuses', of: 'orders', says: 'Every order says paid, in part or unpaid as its money says, and never has more than its total.' },
  { name: 'payment_currencies', of: 'payments', says: 'Money that counts for an order is in the currency of the order.' },
  { name: 'gift_cards', of: 'gift_card_movements', says: 'Every gift card holds what its ledger adds up to, never less than nothing.' },
  { name: 'order_statuses', of: 'orders', says: 'Every order stands where its history ends.' },
  { name: 'order_paths', of: 'order_history', says: 'Every step of an order follows the step before and is one that orders may take.' },
  { name: 'idempotency_keys', of: 'idempotency_keys', says: 'Every idempotency key names the order it made.' },
  { name: 'ordered_carts', of: 'orders', says: 'Every order of the shop took one cart, which is closed and empty.' },
  { name: 'cart_leftovers', of: 'cart_lines', says: 'Working out what promotions do leaves nothing behind in the carts.' },
  { name: 'stock_levels', of: 'stock_levels', says: 'Every stock level is what its ledger adds up to.' },
  { name: 'stock_balances', of: 'stock_movements', says: 'Every row of the stock ledger goes on where the row before ended.' },
  { name: 'stock_holds', of: 'stock_levels', says: 'What a stock level holds is what the checkouts hold.' },
  { name: 'stock_hold_carts', of: 'stock_holds', says: 'Only open carts hold stock.' },
  { name: 'missing_levels', of: 'product_variants', says: 'Every variant has a stock level at every place.' },
  { name: 'transfers', of: 'stock_movements', says: 'What left one place for another came there.' },
  { name: 'stocktakes', of: 'stocktakes', says: 'Every stocktake booked what it counted.' },
  { name: 'sales', of: 'order_lines', says: 'Every piece of an order left the stock once or is owed, and nothing left without a line.' },
  { name: 'backorders', of: 'variant_backlogs', says: 'What a variant is promised is what its orders are owed.' },
  { name: 'cancellations', of: 'order_lines', says: 'Goods of cancelled orders came back whole, and of no other orders.' },
  { name: 'tax_rates', of: 'tax_rates', says: 'On each day a place has one rate of each tax class.' },
  { name: 'invoices', of: 'orders', says: 'Every order that was paid or shipped has its invoice, and no other has.' },
  { name: 'invoice_numbers', of: 'invoices', says: 'Invoice numbers have no gaps.' },
  { name: 'invoice_counters', of: 'invoice_counters', says: 'Every invoice counter stands at the last number.' },
  { name: 'invoice_events', of: 'invoices', says: 'The outbox tells of every invoice once.' },
  { name: 'outbox', of: 'order_history', says: 'The outbox tells of every step of an order once.' },
  { name: 'sessions', of: 'refresh_token_families', says: 'No sign-in has two tokens that are good.' },
] as const satisfies readonly BookCheck[];
