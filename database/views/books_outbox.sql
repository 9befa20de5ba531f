-- Steps of orders that the outbox does not tell of, or tells of otherwise.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_outbox AS
SELECT
  'outbox' AS check_name,
  CONCAT(sold.number, ' step ', step.id) AS reference,
  CONCAT(step.machine, '.', step.to_status) AS expected,
  COALESCE(message.event, 'none') AS found
FROM order_history AS step
LEFT JOIN outbox AS message ON message.history_id = step.id
STRAIGHT_JOIN orders AS sold ON sold.id = step.order_id
WHERE (step.from_status IS NOT NULL OR step.to_status <> 'unpaid')
  AND NOT (message.order_id <=> step.order_id AND message.event <=> CONCAT(step.machine, '.', step.to_status))
