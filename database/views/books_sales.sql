-- Order lines and the sales in the ledger that do not mirror each other.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_sales AS
SELECT
  'sale' AS check_name,
  CONCAT(sold.number, ' line ', line.line_number) AS reference,
  CONCAT('variant ', line.variant_id, ' at ', line.location_id, ': ', -line.quantity) AS expected,
  COALESCE(CONCAT('variant ', sale.variant_id, ' at ', sale.location_id, ': ', sale.delta), 'none') AS found
FROM order_lines AS line
JOIN orders AS sold ON sold.id = line.order_id
LEFT JOIN stock_movements AS sale
  ON sale.order_id = line.order_id AND sale.line_number = line.line_number AND sale.reason = 'sale'
WHERE NOT (
  sale.variant_id <=> line.variant_id AND sale.location_id <=> line.location_id AND sale.delta <=> -line.quantity
)
UNION ALL
SELECT 'sale', CONCAT('movement ', sale.id), 'an order line', 'none'
FROM stock_movements AS sale
LEFT JOIN order_lines AS line ON line.order_id = sale.order_id AND line.line_number = sale.line_number
WHERE sale.order_id IS NOT NULL AND line.order_id IS NULL
