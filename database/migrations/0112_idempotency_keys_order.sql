ALTER TABLE idempotency_keys
  DROP FOREIGN KEY fk_idempotency_keys_order,
  DROP INDEX fk_idempotency_keys_order,
  DROP COLUMN order_id,
  MODIFY COLUMN order_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
