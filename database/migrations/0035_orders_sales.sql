-- What was sold in a span of time, added up from the index alone.
ALTER TABLE orders
  ADD INDEX ix_orders_sales (placed_at, status, currency, total_minor, item_count)
