-- Order lines whose discount is not what the order's adjustments add up to; those of its delivery have line number 0.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_adjustments AS
SELECT
  'adjustment' AS check_name,
  CONCAT(sold.number, ' line ', counted.line_number) AS reference,
  CAST(counted.discount_minor AS CHAR) AS expected,
  CAST(counted.taken_off AS CHAR) AS found
FROM (
  SELECT part.order_id, part.line_number, SUM(part.discount_minor) AS discount_minor, SUM(part.taken_off) AS taken_off
  FROM (
    SELECT order_id, line_number, discount_minor, 0 AS taken_off FROM order_lines WHERE discount_minor <> 0
    UNION ALL
    SELECT order_id, line_number, 0, -amount_minor FROM order_adjustments WHERE line_number > 0
  ) AS part
  GROUP BY part.order_id, part.line_number
  HAVING SUM(part.discount_minor) <> SUM(part.taken_off)
) AS counted
STRAIGHT_JOIN orders AS sold ON sold.id = counted.order_id
