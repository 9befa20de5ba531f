-- How many pieces there are. Only the ledger's trigger writes on_hand. The counters stand apart from the variants:
-- a foreign key check locks its parent row, and orders would deadlock on a counter there.
CREATE TABLE stock_levels (
  variant_id BIGINT UNSIGNED NOT NULL,
  location_id BIGINT UNSIGNED NOT NULL,
  on_hand BIGINT NOT NULL DEFAULT 0,
  -- Promised to checkouts that are under way.
  held BIGINT NOT NULL DEFAULT 0,
  available BIGINT GENERATED ALWAYS AS (on_hand - held) STORED,
  CONSTRAINT pk_stock_levels PRIMARY KEY (variant_id, location_id),
  CONSTRAINT fk_stock_levels_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE RESTRICT,
  CONSTRAINT fk_stock_levels_location FOREIGN KEY (location_id) REFERENCES stock_locations (id) ON DELETE RESTRICT,
  CONSTRAINT ck_stock_levels_on_hand CHECK (on_hand >= 0),
  CONSTRAINT ck_stock_levels_held CHECK (held BETWEEN 0 AND on_hand),
  INDEX ix_stock_levels_available (available, variant_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
