-- A key names its order by the number, which is known before the order is written: so the key is written once.
ALTER TABLE idempotency_keys
  ADD COLUMN order_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL
