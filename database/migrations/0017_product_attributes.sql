-- The specification table of a product.
CREATE TABLE product_attributes (
  product_id BIGINT UNSIGNED NOT NULL,
  position INT NOT NULL,
  name VARCHAR(50) NOT NULL,
  value VARCHAR(200) NOT NULL,
  CONSTRAINT pk_product_attributes PRIMARY KEY (product_id, position),
  CONSTRAINT fk_product_attributes_product FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
