-- The price lists: what a variant costs in each currency, tax contained, in minor units.
CREATE TABLE variant_prices (
  variant_id BIGINT UNSIGNED NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  price_minor BIGINT NOT NULL,
  -- Price before a reduction.
  compare_at_minor BIGINT NULL,
  CONSTRAINT pk_variant_prices PRIMARY KEY (variant_id, currency),
  CONSTRAINT fk_variant_prices_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE CASCADE,
  CONSTRAINT ck_variant_prices_price CHECK (price_minor BETWEEN 0 AND 1000000000),
  CONSTRAINT ck_variant_prices_compare_at CHECK (compare_at_minor > price_minor)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
