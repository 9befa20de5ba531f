-- Pictures of a product; the files are MEDIA_DIR/<image_key>-<width>.webp.
CREATE TABLE product_images (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  product_id BIGINT UNSIGNED NOT NULL,
  -- The variant it shows; NULL when it shows the product.
  variant_id BIGINT UNSIGNED NULL,
  image_key VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  alt VARCHAR(250) NOT NULL DEFAULT '',
  -- Of the original, in pixels.
  width INT UNSIGNED NOT NULL,
  height INT UNSIGNED NOT NULL,
  position INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_product_images PRIMARY KEY (id),
  CONSTRAINT uq_product_images_image_key UNIQUE (image_key),
  CONSTRAINT fk_product_images_product FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE,
  CONSTRAINT fk_product_images_variant FOREIGN KEY (variant_id) REFERENCES product_variants (id) ON DELETE SET NULL,
  INDEX ix_product_images_position (product_id, position, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
