-- The place that had all of the line; NULL when it comes from several or was not all there, as the ledger says.
ALTER TABLE order_lines
  MODIFY COLUMN location_id BIGINT UNSIGNED NULL
