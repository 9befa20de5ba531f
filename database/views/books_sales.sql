-- Order lines of which not every piece was taken from stock or is owed as a backorder, and sales without a line. Lines and
-- ledger are read along the key of the lines; only what does not agree is put into words.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_sales AS
SELECT
  'sale' AS check_name,
  CONCAT(sold.number, ' line ', line.line_number) AS reference,
  CONCAT('variant ', line.variant_id, ': ', line.quantity) AS expected,
  CONCAT('variant ', COALESCE(wrong.variant_id, line.variant_id), ': ', wrong.taken, ' sold, ', wrong.owed, ' owed') AS found
FROM (
  SELECT line.order_id, line.line_number, MIN(sale.variant_id) AS variant_id, COALESCE(-SUM(sale.delta), 0) AS taken,
    COALESCE(MAX(waiting.quantity - waiting.filled), 0) AS owed
  FROM order_lines AS line
  LEFT JOIN stock_movements AS sale
    ON sale.order_id = line.order_id AND sale.line_number = line.line_number AND sale.reason = 'sale'
  LEFT JOIN backorders AS waiting ON waiting.order_id = line.order_id AND waiting.line_number = line.line_number
  GROUP BY line.order_id, line.line_number
  HAVING MIN(line.quantity) <> taken + owed
    OR MIN(sale.variant_id) <> MIN(line.variant_id)
    OR MAX(sale.variant_id) <> MIN(line.variant_id)
    OR (MIN(line.location_id) IS NOT NULL AND NOT (MIN(line.location_id) <=> MIN(sale.location_id)))
) AS wrong
STRAIGHT_JOIN order_lines AS line ON line.order_id = wrong.order_id + 0 AND line.line_number = wrong.line_number + 0
STRAIGHT_JOIN orders AS sold ON sold.id = wrong.order_id + 0
UNION ALL
SELECT 'sale', CONCAT('movement ', sale.id), 'an order line', 'none'
FROM stock_movements AS sale
LEFT JOIN order_lines AS line ON line.order_id = sale.order_id AND line.line_number = sale.line_number
WHERE sale.order_id IS NOT NULL AND line.order_id IS NULL
