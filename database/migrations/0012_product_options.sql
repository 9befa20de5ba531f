-- In what a product's variants differ, for example colour.
CREATE TABLE product_options (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  product_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(50) NOT NULL,
  position INT NOT NULL,
  CONSTRAINT pk_product_options PRIMARY KEY (id),
  CONSTRAINT uq_product_options_name UNIQUE (product_id, name),
  CONSTRAINT fk_product_options_product FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
