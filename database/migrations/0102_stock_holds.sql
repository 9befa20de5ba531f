-- Pieces kept for a checkout that is under way: nobody else can buy them until the hold ends. A trigger moves
-- stock_levels.held along.
CREATE TABLE stock_holds (
  cart_id BIGINT UNSIGNED NOT NULL,
  variant_id BIGINT UNSIGNED NOT NULL,
  location_id BIGINT UNSIGNED NOT NULL,
  quantity INT NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  expires_at DATETIME(3) NOT NULL,
  CONSTRAINT pk_stock_holds PRIMARY KEY (cart_id, variant_id, location_id),
  CONSTRAINT fk_stock_holds_cart FOREIGN KEY (cart_id) REFERENCES carts (id) ON DELETE RESTRICT,
  CONSTRAINT fk_stock_holds_level FOREIGN KEY (variant_id, location_id)
    REFERENCES stock_levels (variant_id, location_id) ON DELETE RESTRICT,
  CONSTRAINT ck_stock_holds_quantity CHECK (quantity > 0),
  INDEX ix_stock_holds_level (variant_id, location_id),
  INDEX ix_stock_holds_expires (expires_at, cart_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
