-- Orders that do not stand where their history ends.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_order_statuses AS
SELECT
  CONCAT(stands.machine, ' status') AS check_name,
  CONVERT(stands.number USING utf8mb4) AS reference,
  COALESCE(last_step.to_status, 'no history') AS expected,
  stands.status AS found
FROM (
  SELECT id, number, 'order' AS machine, status FROM orders
  UNION ALL
  SELECT id, number, 'payment', payment_status FROM orders
) AS stands
LEFT JOIN order_history AS last_step ON last_step.id = (
  SELECT MAX(step.id) FROM order_history AS step WHERE step.order_id = stands.id AND step.machine = stands.machine
)
WHERE NOT (stands.status <=> last_step.to_status)
