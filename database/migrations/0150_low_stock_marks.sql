-- How variants stood when upkeep last looked at them, so that each that became low is told once.
CREATE TABLE low_stock_marks (
  variant_id BIGINT UNSIGNED NOT NULL,
  is_low TINYINT(1) NOT NULL,
  -- The look that found it low.
  look BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_low_stock_marks PRIMARY KEY (variant_id),
  CONSTRAINT fk_low_stock_marks_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE RESTRICT,
  INDEX ix_low_stock_marks_look (look)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
