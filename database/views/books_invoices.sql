-- Orders that were paid or shipped and have no invoice, and orders that have one without either.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_invoices AS
SELECT
  'invoice' AS check_name,
  CONVERT(sold.number USING utf8mb4) AS reference,
  IF(counted.is_owed, 'an invoice', 'none') AS expected,
  COALESCE(CONVERT(invoice.label USING utf8mb4), 'none') AS found
FROM (
  SELECT part.order_id, MAX(part.is_owed) AS is_owed
  FROM (
    SELECT order_id, 1 AS is_owed, 0 AS is_there FROM order_history WHERE to_status IN ('paid', 'shipped')
    UNION ALL
    SELECT order_id, 0, 1 FROM invoices
  ) AS part
  GROUP BY part.order_id
  HAVING MAX(part.is_owed) <> MAX(part.is_there)
) AS counted
STRAIGHT_JOIN orders AS sold ON sold.id = counted.order_id
LEFT JOIN invoices AS invoice ON invoice.order_id = sold.id
