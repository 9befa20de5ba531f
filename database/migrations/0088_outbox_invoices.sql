-- Invoices from before the outbox: nobody waits for word of them.
INSERT INTO outbox (event, order_id, payload, status, created_at, settled_at)
SELECT 'invoice.issued', order_id, JSON_OBJECT('number', label), 'delivered', issued_at, issued_at FROM invoices
