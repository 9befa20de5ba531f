-- The values of an option in the order of the picker.
CREATE TABLE option_values (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  option_id BIGINT UNSIGNED NOT NULL,
  value VARCHAR(80) NOT NULL,
  -- One or two hexadecimal colours, joined by a slash.
  swatch VARCHAR(15) NULL,
  position INT NOT NULL,
  CONSTRAINT pk_option_values PRIMARY KEY (id),
  CONSTRAINT uq_option_values_value UNIQUE (option_id, value),
  CONSTRAINT fk_option_values_option FOREIGN KEY (option_id) REFERENCES product_options (id) ON DELETE CASCADE,
  INDEX ix_option_values_value (value)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
