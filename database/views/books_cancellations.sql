-- What of cancelled orders did not come back whole to where it was taken from, and what of other orders did come back.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_cancellations AS
SELECT
  'cancellation' AS check_name,
  CONCAT(sold.number, ' line ', moved.line_number, ' at place ', moved.location_id) AS reference,
  CAST(IF(sold.status = 'cancelled', -SUM(IF(moved.reason = 'sale', moved.delta, 0)), 0) AS CHAR) AS expected,
  CAST(SUM(IF(moved.reason = 'cancellation', moved.delta, 0)) AS CHAR) AS found
FROM stock_movements AS moved
JOIN orders AS sold ON sold.id = moved.order_id
WHERE moved.reason IN ('sale', 'cancellation')
GROUP BY sold.number, sold.status, moved.order_id, moved.line_number, moved.location_id
HAVING SUM(IF(moved.reason = 'cancellation', moved.delta, 0))
  <> IF(sold.status = 'cancelled', -SUM(IF(moved.reason = 'sale', moved.delta, 0)), 0)
