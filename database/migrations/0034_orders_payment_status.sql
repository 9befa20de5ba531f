-- What is unpaid, without the many that were cancelled before they were paid: found and counted by the index alone.
ALTER TABLE orders
  DROP INDEX ix_orders_payment_status_placed,
  ADD INDEX ix_orders_payment_status (payment_status, status, placed_at, id)
