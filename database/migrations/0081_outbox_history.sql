-- Steps from before the outbox: nobody waits for word of them.
INSERT INTO outbox (event, order_id, history_id, status, created_at, settled_at)
SELECT CONCAT(machine, '.', to_status), order_id, id, 'delivered', created_at, created_at
FROM order_history
WHERE from_status IS NOT NULL OR to_status <> 'unpaid'
ORDER BY id
