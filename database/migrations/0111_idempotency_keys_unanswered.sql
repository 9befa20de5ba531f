-- A key without an order was never answered.
DELETE FROM idempotency_keys WHERE order_number IS NULL
