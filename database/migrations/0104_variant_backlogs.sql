-- How many pieces of a variant are promised beyond its stock: the sum of its backorders, kept by their triggers. The row
-- is the lock under which the limit holds. Apart from the variants, as stock_levels are.
CREATE TABLE variant_backlogs (
  variant_id BIGINT UNSIGNED NOT NULL,
  promised BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT pk_variant_backlogs PRIMARY KEY (variant_id),
  CONSTRAINT fk_variant_backlogs_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE RESTRICT,
  CONSTRAINT ck_variant_backlogs_promised CHECK (promised >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
