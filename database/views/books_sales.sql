-- Order lines of which not every piece was taken from stock or is owed as a backorder, and sales without a line.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_sales AS
SELECT
  'sale' AS check_name,
  CONCAT(sold.number, ' line ', line.line_number) AS reference,
  CONCAT('variant ', line.variant_id, ': ', line.quantity) AS expected,
  CONCAT(
    'variant ', COALESCE(MIN(sale.variant_id), line.variant_id), ': ',
    COALESCE(-SUM(sale.delta), 0), ' sold, ', COALESCE(MAX(waiting.quantity - waiting.filled), 0), ' owed'
  ) AS found
FROM order_lines AS line
JOIN orders AS sold ON sold.id = line.order_id
LEFT JOIN stock_movements AS sale
  ON sale.order_id = line.order_id AND sale.line_number = line.line_number AND sale.reason = 'sale'
LEFT JOIN backorders AS waiting ON waiting.order_id = line.order_id AND waiting.line_number = line.line_number
GROUP BY sold.number, line.order_id, line.line_number, line.variant_id, line.quantity, line.location_id
HAVING line.quantity <> COALESCE(-SUM(sale.delta), 0) + COALESCE(MAX(waiting.quantity - waiting.filled), 0)
  OR COALESCE(MIN(sale.variant_id), line.variant_id) <> line.variant_id
  OR COALESCE(MAX(sale.variant_id), line.variant_id) <> line.variant_id
  OR (line.location_id IS NOT NULL AND NOT (line.location_id <=> MIN(sale.location_id)))
UNION ALL
SELECT 'sale', CONCAT('movement ', sale.id), 'an order line', 'none'
FROM stock_movements AS sale
LEFT JOIN order_lines AS line ON line.order_id = sale.order_id AND line.line_number = sale.line_number
WHERE sale.order_id IS NOT NULL AND line.order_id IS NULL
