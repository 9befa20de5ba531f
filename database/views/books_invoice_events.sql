-- Invoices that the outbox does not tell of exactly once.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_invoice_events AS
SELECT
  'invoice event' AS check_name,
  CONVERT(told.label USING utf8mb4) AS reference,
  '1' AS expected,
  CAST(told.times AS CHAR) AS found
FROM (
  SELECT invoice.label, (
    SELECT COUNT(*) FROM outbox AS message
    WHERE message.order_id = invoice.order_id AND message.event = 'invoice.issued'
  ) AS times
  FROM invoices AS invoice
) AS told
WHERE told.times <> 1
