-- One index for orders by time and for what they add up to: each index is paid for at every order.
ALTER TABLE orders
  DROP INDEX ix_orders_placed,
  DROP INDEX ix_orders_sales,
  ADD INDEX ix_orders_sales (placed_at, id, status, currency, total_minor, item_count)
