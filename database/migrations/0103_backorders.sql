-- Pieces of an order that are not there yet. Filled from the stock that comes in, the oldest first.
CREATE TABLE backorders (
  order_id BIGINT UNSIGNED NOT NULL,
  line_number INT UNSIGNED NOT NULL,
  variant_id BIGINT UNSIGNED NOT NULL,
  quantity INT NOT NULL,
  filled INT NOT NULL DEFAULT 0,
  -- Set when the order is cancelled: nothing more is owed.
  closed_at DATETIME(3) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  owed INT GENERATED ALWAYS AS (IF(closed_at IS NULL, quantity - filled, 0)) STORED,
  CONSTRAINT pk_backorders PRIMARY KEY (order_id, line_number),
  CONSTRAINT fk_backorders_line FOREIGN KEY (order_id, line_number)
    REFERENCES order_lines (order_id, line_number) ON DELETE RESTRICT,
  CONSTRAINT fk_backorders_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE RESTRICT,
  CONSTRAINT ck_backorders_quantity CHECK (quantity > 0 AND filled BETWEEN 0 AND quantity),
  INDEX ix_backorders_variant (variant_id, owed, order_id),
  INDEX ix_backorders_owed (owed, variant_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
