-- Orders that do not stand where their history ends. One pass over the history finds the last steps of each order.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_order_statuses AS
SELECT
  CONCAT(stands.machine, ' status') AS check_name,
  CONVERT(stands.number USING utf8mb4) AS reference,
  COALESCE(stands.ended, 'no history') AS expected,
  stands.status AS found
FROM (
  SELECT sold.number, machines.machine, IF(machines.machine = 'order', sold.status, sold.payment_status) AS status,
    IF(machines.machine = 'order', goods.to_status, money.to_status) AS ended
  FROM (
    SELECT order_id, MAX(IF(machine = 'order', id, NULL)) AS order_step, MAX(IF(machine = 'payment', id, NULL)) AS payment_step
    FROM order_history
    GROUP BY order_id
  ) AS last_steps
  STRAIGHT_JOIN orders AS sold ON sold.id = last_steps.order_id + 0
  LEFT JOIN order_history AS goods ON goods.id = last_steps.order_step
  LEFT JOIN order_history AS money ON money.id = last_steps.payment_step
  STRAIGHT_JOIN (SELECT 'order' AS machine UNION ALL SELECT 'payment') AS machines
  WHERE NOT (sold.status <=> goods.to_status AND sold.payment_status <=> money.to_status)
) AS stands
WHERE NOT (stands.status <=> stands.ended)
