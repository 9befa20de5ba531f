-- The goods of an order: copies, not links, for a later price change must not rewrite history.
CREATE TABLE order_lines (
  order_id BIGINT UNSIGNED NOT NULL,
  -- In variant order, which is the order in which stock is locked.
  line_number INT UNSIGNED NOT NULL,
  variant_id BIGINT UNSIGNED NOT NULL,
  location_id BIGINT UNSIGNED NOT NULL,
  sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  variant_title VARCHAR(250) NOT NULL,
  quantity INT NOT NULL,
  unit_price_minor BIGINT NOT NULL,
  discount_minor BIGINT NOT NULL DEFAULT 0,
  total_minor BIGINT NOT NULL,
  tax_rate_bp INT NOT NULL,
  -- Contained in the total.
  tax_minor BIGINT NOT NULL,
  CONSTRAINT pk_order_lines PRIMARY KEY (order_id, line_number),
  CONSTRAINT fk_order_lines_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT fk_order_lines_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE RESTRICT,
  CONSTRAINT fk_order_lines_location FOREIGN KEY (location_id) REFERENCES stock_locations (id) ON DELETE RESTRICT,
  CONSTRAINT ck_order_lines_quantity CHECK (quantity BETWEEN 1 AND 100000),
  CONSTRAINT ck_order_lines_total CHECK (total_minor = unit_price_minor * quantity - discount_minor),
  CONSTRAINT ck_order_lines_amounts CHECK (
    unit_price_minor >= 0 AND discount_minor >= 0 AND total_minor >= 0 AND tax_minor BETWEEN 0 AND total_minor
  ),
  INDEX ix_order_lines_variant (variant_id, order_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
