-- Invoices that the outbox does not tell of exactly once.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_invoice_events AS
SELECT
  'invoice event' AS check_name,
  CONVERT(invoice.label USING utf8mb4) AS reference,
  '1' AS expected,
  CAST(COUNT(message.id) AS CHAR) AS found
FROM invoices AS invoice
LEFT JOIN outbox AS message ON message.order_id = invoice.order_id AND message.event = 'invoice.issued'
GROUP BY invoice.id, invoice.label
HAVING COUNT(message.id) <> 1
