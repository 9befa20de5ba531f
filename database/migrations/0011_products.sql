-- What the shop presents; what it sells are the variants.
CREATE TABLE products (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  slug VARCHAR(200) NOT NULL,
  title VARCHAR(200) NOT NULL,
  description TEXT NOT NULL,
  brand_id BIGINT UNSIGNED NULL,
  category_id BIGINT UNSIGNED NULL,
  tax_class VARCHAR(20) NOT NULL DEFAULT 'standard',
  status VARCHAR(10) NOT NULL DEFAULT 'draft',
  -- Counts the changes, so that two people cannot overwrite each other.
  version INT UNSIGNED NOT NULL DEFAULT 1,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_products PRIMARY KEY (id),
  CONSTRAINT uq_products_slug UNIQUE (slug),
  CONSTRAINT fk_products_brand FOREIGN KEY (brand_id) REFERENCES brands (id) ON DELETE RESTRICT,
  CONSTRAINT fk_products_category FOREIGN KEY (category_id) REFERENCES categories (id) ON DELETE RESTRICT,
  CONSTRAINT fk_products_tax_class FOREIGN KEY (tax_class) REFERENCES tax_classes (code) ON DELETE RESTRICT,
  CONSTRAINT ck_products_status CHECK (status IN ('draft', 'active', 'archived')),
  INDEX ix_products_status_updated (status, updated_at, id),
  INDEX ix_products_updated (updated_at, id),
  INDEX ix_products_title (title, id),
  FULLTEXT INDEX ft_products_title (title),
  FULLTEXT INDEX ft_products_text (title, description)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
