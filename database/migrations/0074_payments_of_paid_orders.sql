-- Their payments, as staff had noted them.
INSERT INTO payments (order_id, provider, status, amount_minor, currency, created_at, moved_at)
SELECT id, 'manual', 'captured', paid_minor, currency, placed_at, placed_at FROM orders WHERE paid_minor > 0
