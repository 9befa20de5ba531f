-- Order lines whose discount is not what the order's adjustments add up to.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_adjustments AS
SELECT
  'adjustment' AS check_name,
  CONCAT(sold.number, ' line ', counted.line_number) AS reference,
  CAST(counted.discount_minor AS CHAR) AS expected,
  CAST(counted.taken_off AS CHAR) AS found
FROM (
  SELECT line.order_id, line.line_number, line.discount_minor, (
    SELECT COALESCE(SUM(-part.amount_minor), 0)
    FROM order_adjustments AS part
    WHERE part.order_id = line.order_id AND part.line_number = line.line_number
  ) AS taken_off
  FROM order_lines AS line
) AS counted
JOIN orders AS sold ON sold.id = counted.order_id
WHERE counted.discount_minor <> counted.taken_off
