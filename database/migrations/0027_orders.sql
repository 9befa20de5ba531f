-- What was bought. Written by procedures alone; once placed, only the two statuses move.
CREATE TABLE orders (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  -- What people call it. Random, so that it tells nobody how much the shop sells.
  number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cart_id BIGINT UNSIGNED NULL,
  user_id BIGINT UNSIGNED NULL,
  email VARCHAR(254) NOT NULL,
  source VARCHAR(10) NOT NULL DEFAULT 'web',
  status VARCHAR(20) NOT NULL DEFAULT 'placed',
  payment_status VARCHAR(20) NOT NULL DEFAULT 'unpaid',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item_count BIGINT NOT NULL,
  subtotal_minor BIGINT NOT NULL,
  discount_minor BIGINT NOT NULL DEFAULT 0,
  delivery_minor BIGINT NOT NULL,
  -- The tax contained in the delivery price, as it was then: hundredths of a per cent.
  delivery_tax_rate_bp INT NOT NULL,
  -- Contained in the total.
  tax_minor BIGINT NOT NULL,
  total_minor BIGINT NOT NULL,
  delivery_method VARCHAR(32) NOT NULL,
  delivery_title VARCHAR(100) NOT NULL,
  payment_method VARCHAR(32) NOT NULL,
  note VARCHAR(500) NULL,
  placed_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_orders PRIMARY KEY (id),
  CONSTRAINT uq_orders_number UNIQUE (number),
  CONSTRAINT uq_orders_cart_id UNIQUE (cart_id),
  CONSTRAINT fk_orders_cart FOREIGN KEY (cart_id) REFERENCES carts (id) ON DELETE RESTRICT,
  CONSTRAINT fk_orders_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
  CONSTRAINT ck_orders_source CHECK (source IN ('web', 'manual')),
  CONSTRAINT ck_orders_amounts CHECK (
    item_count > 0 AND subtotal_minor >= 0 AND discount_minor BETWEEN 0 AND subtotal_minor
    AND delivery_minor >= 0 AND tax_minor BETWEEN 0 AND total_minor
  ),
  CONSTRAINT ck_orders_total CHECK (total_minor = subtotal_minor - discount_minor + delivery_minor),
  INDEX ix_orders_placed (placed_at, id),
  INDEX ix_orders_status_placed (status, placed_at, id),
  INDEX ix_orders_payment_status_placed (payment_status, placed_at, id),
  INDEX ix_orders_user_placed (user_id, placed_at, id),
  INDEX ix_orders_email_placed (email, placed_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
