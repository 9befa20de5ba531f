-- Keys that name no order.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_idempotency_keys AS
SELECT
  'idempotency key' AS check_name,
  taken.scope AS reference,
  taken.order_number AS expected,
  'none' AS found
FROM idempotency_keys AS taken
LEFT JOIN orders AS placed ON placed.number = taken.order_number
WHERE placed.id IS NULL
