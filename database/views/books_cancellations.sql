-- Lines of cancelled orders that did not come back whole, and lines of other orders that did come back.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_cancellations AS
SELECT
  'cancellation' AS check_name,
  CONCAT(sold.number, ' line ', line.line_number) AS reference,
  IF(sold.status = 'cancelled', CONCAT('variant ', line.variant_id, ' at ', line.location_id, ': ', line.quantity), 'none')
    AS expected,
  COALESCE(CONCAT('variant ', back.variant_id, ' at ', back.location_id, ': ', back.delta), 'none') AS found
FROM order_lines AS line
JOIN orders AS sold ON sold.id = line.order_id
LEFT JOIN stock_movements AS back
  ON back.order_id = line.order_id AND back.line_number = line.line_number AND back.reason = 'cancellation'
WHERE NOT (
  back.variant_id <=> IF(sold.status = 'cancelled', line.variant_id, NULL)
  AND back.location_id <=> IF(sold.status = 'cancelled', line.location_id, NULL)
  AND back.delta <=> IF(sold.status = 'cancelled', line.quantity, NULL)
)
