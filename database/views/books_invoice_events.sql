-- Invoices that the outbox does not tell of exactly once.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_invoice_events AS
SELECT
  'invoice event' AS check_name,
  CONVERT(invoice.label USING utf8mb4) AS reference,
  '1' AS expected,
  CAST(counted.times AS CHAR) AS found
FROM (
  SELECT part.order_id, SUM(part.is_event) AS times
  FROM (
    SELECT order_id, 0 AS is_event FROM invoices
    UNION ALL
    SELECT order_id, 1 FROM outbox WHERE event = 'invoice.issued'
  ) AS part
  GROUP BY part.order_id
  HAVING SUM(part.is_event) <> 1
) AS counted
STRAIGHT_JOIN invoices AS invoice ON invoice.order_id = counted.order_id
