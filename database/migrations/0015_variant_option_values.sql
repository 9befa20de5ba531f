-- Which option values make a variant.
CREATE TABLE variant_option_values (
  variant_id BIGINT UNSIGNED NOT NULL,
  option_value_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_variant_option_values PRIMARY KEY (variant_id, option_value_id),
  CONSTRAINT fk_variant_option_values_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE CASCADE,
  CONSTRAINT fk_variant_option_values_value FOREIGN KEY (option_value_id) REFERENCES option_values (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
