-- Orders that were paid or shipped and have no invoice, and orders that have one without either.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_invoices AS
SELECT
  'invoice' AS check_name,
  CONVERT(sold.number USING utf8mb4) AS reference,
  'an invoice' AS expected,
  'none' AS found
FROM (
  SELECT DISTINCT step.order_id
  FROM order_history AS step
  LEFT JOIN invoices AS invoice ON invoice.order_id = step.order_id
  WHERE step.to_status IN ('paid', 'shipped') AND invoice.id IS NULL
) AS owed
STRAIGHT_JOIN orders AS sold ON sold.id = owed.order_id
UNION ALL
SELECT 'invoice', CONVERT(sold.number USING utf8mb4), 'none', CONVERT(invoice.label USING utf8mb4)
FROM invoices AS invoice
JOIN orders AS sold ON sold.id = invoice.order_id
WHERE NOT EXISTS (
  SELECT 1 FROM order_history AS step
  WHERE step.order_id = invoice.order_id AND step.to_status IN ('paid', 'shipped')
)
