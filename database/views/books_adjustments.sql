-- Order lines whose discount is not what the order's adjustments add up to.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_adjustments AS
SELECT
  'adjustment' AS check_name,
  CONCAT(sold.number, ' line ', counted.line_number) AS reference,
  CAST(counted.discount_minor AS CHAR) AS expected,
  CAST(counted.taken_off AS CHAR) AS found
FROM (
  SELECT line.order_id, line.line_number, MIN(line.discount_minor) AS discount_minor,
    COALESCE(-SUM(part.amount_minor), 0) AS taken_off
  FROM order_lines AS line
  LEFT JOIN order_adjustments AS part ON part.order_id = line.order_id AND part.line_number = line.line_number
  GROUP BY line.order_id, line.line_number
  HAVING MIN(line.discount_minor) <> COALESCE(-SUM(part.amount_minor), 0)
) AS counted
STRAIGHT_JOIN orders AS sold ON sold.id = counted.order_id + 0
