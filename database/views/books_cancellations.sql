-- What of cancelled orders did not come back whole to where it was taken from, and what of other orders did come back.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_cancellations AS
SELECT
  'cancellation' AS check_name,
  CONCAT(sold.number, ' line ', wrong.line_number, ' at place ', wrong.location_id) AS reference,
  CAST(wrong.taken AS CHAR) AS expected,
  CAST(wrong.returned AS CHAR) AS found
FROM (
  SELECT moved.order_id, moved.line_number, moved.location_id,
    -SUM(IF(moved.reason = 'sale', moved.delta, 0)) AS taken,
    SUM(IF(moved.reason = 'cancellation', moved.delta, 0)) AS returned
  FROM orders AS ended
  JOIN stock_movements AS moved ON moved.order_id = ended.id
  WHERE ended.status = 'cancelled'
  GROUP BY moved.order_id, moved.line_number, moved.location_id
  HAVING taken <> returned
  UNION ALL
  SELECT moved.order_id, moved.line_number, moved.location_id, 0, SUM(moved.delta)
  FROM stock_movements AS moved
  JOIN orders AS living ON living.id = moved.order_id AND living.status <> 'cancelled'
  WHERE moved.reason = 'cancellation'
  GROUP BY moved.order_id, moved.line_number, moved.location_id
  HAVING SUM(moved.delta) <> 0
) AS wrong
STRAIGHT_JOIN orders AS sold ON sold.id = wrong.order_id
