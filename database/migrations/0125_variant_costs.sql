-- What a variant costs the shop itself, each cost from its instant on. Rows are never changed, so that the value of past
-- stock stays what it was. Staff alone see them.
CREATE TABLE variant_costs (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  variant_id BIGINT UNSIGNED NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- NULL: from here on nobody knows.
  cost_minor BIGINT NULL,
  valid_from DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_variant_costs PRIMARY KEY (id),
  -- A variant goes only when it was never stocked; its costs go along.
  CONSTRAINT fk_variant_costs_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE CASCADE,
  CONSTRAINT ck_variant_costs_cost CHECK (COALESCE(cost_minor, 0) >= 0),
  INDEX ix_variant_costs_variant (variant_id, valid_from, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
