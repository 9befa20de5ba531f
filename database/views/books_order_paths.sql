-- Steps of an order's history that do not follow the step before, or that status_moves does not know.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_order_paths AS
SELECT
  CONCAT(step.machine, ' history') AS check_name,
  CONCAT(sold.number, ' step ', step.id) AS reference,
  CONCAT('from ', COALESCE(step.status_before, 'the start')) AS expected,
  CONCAT(COALESCE(step.from_status, 'the start'), ' to ', step.to_status) AS found
FROM (
  SELECT id, order_id, machine, from_status, to_status,
    LAG(to_status) OVER (PARTITION BY order_id, machine ORDER BY id) AS status_before
  FROM order_history
) AS step
LEFT JOIN status_moves AS move
  ON move.machine = step.machine AND move.from_status = step.from_status AND move.to_status = step.to_status
STRAIGHT_JOIN orders AS sold ON sold.id = step.order_id
WHERE NOT (step.from_status <=> step.status_before) OR (step.from_status IS NOT NULL AND move.machine IS NULL)
