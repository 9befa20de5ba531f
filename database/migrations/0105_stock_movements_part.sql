-- A line is sold once at each place, and once more each time a part of its backorder is filled there.
ALTER TABLE stock_movements
  ADD COLUMN part INT UNSIGNED NOT NULL DEFAULT 0,
  ADD CONSTRAINT uq_stock_movements_part UNIQUE (order_id, line_number, location_id, reason, part),
  DROP INDEX uq_stock_movements_order_line
