-- Orders that were paid or shipped and have no invoice, and orders that have one without either.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_invoices AS
SELECT
  'invoice' AS check_name,
  CONVERT(sold.number USING utf8mb4) AS reference,
  IF(owed.order_id IS NULL, 'none', 'an invoice') AS expected,
  COALESCE(CONVERT(invoice.label USING utf8mb4), 'none') AS found
FROM orders AS sold
LEFT JOIN (
  SELECT DISTINCT order_id FROM order_history WHERE to_status IN ('paid', 'shipped')
) AS owed ON owed.order_id = sold.id
LEFT JOIN invoices AS invoice ON invoice.order_id = sold.id
WHERE (owed.order_id IS NULL) <> (invoice.id IS NULL)
