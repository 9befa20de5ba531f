-- What is sold: a SKU.
CREATE TABLE product_variants (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  product_id BIGINT UNSIGNED NOT NULL,
  -- Letter case counts: 85123A and 85123a are two goods of a real wholesaler.
  sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  -- The option values for people, for example "White"; empty for the only variant.
  title VARCHAR(250) NOT NULL DEFAULT '',
  barcode VARCHAR(32) NULL,
  weight_grams INT UNSIGNED NULL,
  position INT NOT NULL DEFAULT 0,
  -- The option values for the database: their ids in option order, joined by hyphens.
  option_key VARCHAR(80) NOT NULL DEFAULT '',
  -- Gone from the shop, kept for the books.
  archived_at DATETIME(3) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  live_option_key VARCHAR(80) GENERATED ALWAYS AS (IF(archived_at IS NULL, option_key, NULL)) STORED,
  CONSTRAINT pk_product_variants PRIMARY KEY (id),
  CONSTRAINT uq_product_variants_sku UNIQUE (sku),
  CONSTRAINT uq_product_variants_barcode UNIQUE (barcode),
  CONSTRAINT uq_product_variants_options UNIQUE (product_id, live_option_key),
  CONSTRAINT fk_product_variants_product FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
