-- The stock ledger: every piece that came or went, why, by whom, and what was there afterwards.
-- Rows are never changed or deleted; a trigger moves stock_levels along.
CREATE TABLE stock_movements (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  variant_id BIGINT UNSIGNED NOT NULL,
  location_id BIGINT UNSIGNED NOT NULL,
  delta BIGINT NOT NULL,
  -- Pieces on hand after this row; filled in by the trigger.
  balance_after BIGINT NOT NULL DEFAULT 0,
  reason VARCHAR(20) NOT NULL,
  order_id BIGINT UNSIGNED NULL,
  line_number INT UNSIGNED NULL,
  actor_id BIGINT UNSIGNED NULL,
  note VARCHAR(500) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_stock_movements PRIMARY KEY (id),
  -- A line is sold once and comes back once.
  CONSTRAINT uq_stock_movements_order_line UNIQUE (order_id, line_number, reason),
  CONSTRAINT fk_stock_movements_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE RESTRICT,
  CONSTRAINT fk_stock_movements_location FOREIGN KEY (location_id) REFERENCES stock_locations (id) ON DELETE RESTRICT,
  CONSTRAINT fk_stock_movements_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT fk_stock_movements_actor FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT,
  -- A count that agrees is worth a row; no other movement moves nothing.
  CONSTRAINT ck_stock_movements_delta CHECK (delta <> 0 OR reason = 'count'),
  CONSTRAINT ck_stock_movements_balance CHECK (balance_after >= 0),
  CONSTRAINT ck_stock_movements_reason CHECK (reason IN ('receipt', 'count', 'correction', 'sale', 'cancellation')),
  CONSTRAINT ck_stock_movements_order CHECK ((reason IN ('sale', 'cancellation')) = (order_id IS NOT NULL AND line_number IS NOT NULL)),
  INDEX ix_stock_movements_variant (variant_id, location_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
