-- Makers, as shown above the product's title.
CREATE TABLE brands (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  slug VARCHAR(200) NOT NULL,
  name VARCHAR(100) NOT NULL,
  CONSTRAINT pk_brands PRIMARY KEY (id),
  CONSTRAINT uq_brands_slug UNIQUE (slug)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
