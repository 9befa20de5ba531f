-- Recomputes the books: every order from its lines, every stock level from its ledger, every status from its history.
-- Reads only; may be repeated. Gives one row a disagreement: check_name, reference, expected, found
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE verify_books()
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  -- The views quote columns of several collations; the first decides for all.
  SELECT check_name COLLATE utf8mb4_unicode_ci AS check_name, reference COLLATE utf8mb4_unicode_ci AS reference,
    expected COLLATE utf8mb4_unicode_ci AS expected, found COLLATE utf8mb4_unicode_ci AS found
  FROM books_order_totals
  UNION ALL SELECT check_name, reference, expected, found FROM books_order_lines
  UNION ALL SELECT check_name, reference, expected, found FROM books_order_payments
  UNION ALL SELECT check_name, reference, expected, found FROM books_adjustments
  UNION ALL SELECT check_name, reference, expected, found FROM books_promotion_uses
  UNION ALL SELECT check_name, reference, expected, found FROM books_gift_cards
  UNION ALL SELECT check_name, reference, expected, found FROM books_order_statuses
  UNION ALL SELECT check_name, reference, expected, found FROM books_order_paths
  UNION ALL SELECT check_name, reference, expected, found FROM books_stock_levels
  UNION ALL SELECT check_name, reference, expected, found FROM books_stock_balances
  UNION ALL SELECT check_name, reference, expected, found FROM books_sales
  UNION ALL SELECT check_name, reference, expected, found FROM books_cancellations
  UNION ALL SELECT check_name, reference, expected, found FROM books_stock_holds
  UNION ALL SELECT check_name, reference, expected, found FROM books_stock_hold_carts
  UNION ALL SELECT check_name, reference, expected, found FROM books_backorders
  UNION ALL SELECT check_name, reference, expected, found FROM books_idempotency_keys
  UNION ALL SELECT check_name, reference, expected, found FROM books_outbox
  UNION ALL SELECT check_name, reference, expected, found FROM books_invoices
  UNION ALL SELECT check_name, reference, expected, found FROM books_invoice_events
  UNION ALL SELECT check_name, reference, expected, found FROM books_invoice_numbers
  UNION ALL SELECT check_name, reference, expected, found FROM books_invoice_counters;
END
