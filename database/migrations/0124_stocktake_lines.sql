-- The rows of the ledger that a stocktake booked.
CREATE TABLE stocktake_lines (
  stocktake_id BIGINT UNSIGNED NOT NULL,
  movement_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_stocktake_lines PRIMARY KEY (stocktake_id, movement_id),
  CONSTRAINT uq_stocktake_lines_movement UNIQUE (movement_id),
  CONSTRAINT fk_stocktake_lines_stocktake FOREIGN KEY (stocktake_id) REFERENCES stocktakes (id) ON DELETE RESTRICT,
  CONSTRAINT fk_stocktake_lines_movement FOREIGN KEY (movement_id) REFERENCES stock_movements (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
