UPDATE idempotency_keys AS taken
JOIN orders AS placed ON placed.id = taken.order_id
SET taken.order_number = placed.number
