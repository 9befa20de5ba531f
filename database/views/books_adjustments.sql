-- Order lines whose discount is not what the order's adjustments add up to.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_adjustments AS
SELECT
  'adjustment' AS check_name,
  CONCAT(sold.number, ' line ', line.line_number) AS reference,
  CAST(line.discount_minor AS CHAR) AS expected,
  CAST(-COALESCE(SUM(part.amount_minor), 0) AS CHAR) AS found
FROM order_lines AS line
JOIN orders AS sold ON sold.id = line.order_id
LEFT JOIN order_adjustments AS part ON part.order_id = line.order_id AND part.line_number = line.line_number
GROUP BY sold.number, line.line_number, line.discount_minor
HAVING line.discount_minor <> -COALESCE(SUM(part.amount_minor), 0)
