-- Which two rows of the ledger are one transfer: what left one place and came to another.
CREATE TABLE stock_transfers (
  out_movement_id BIGINT UNSIGNED NOT NULL,
  in_movement_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_stock_transfers PRIMARY KEY (out_movement_id),
  CONSTRAINT uq_stock_transfers_in_movement UNIQUE (in_movement_id),
  CONSTRAINT fk_stock_transfers_out_movement FOREIGN KEY (out_movement_id)
    REFERENCES stock_movements (id) ON DELETE RESTRICT,
  CONSTRAINT fk_stock_transfers_in_movement FOREIGN KEY (in_movement_id)
    REFERENCES stock_movements (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
