-- Where goods lie. The shop starts with one place; orders take from the lowest priority number first.
CREATE TABLE stock_locations (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  code VARCHAR(32) NOT NULL,
  name VARCHAR(100) NOT NULL,
  priority INT NOT NULL DEFAULT 1,
  CONSTRAINT pk_stock_locations PRIMARY KEY (id),
  CONSTRAINT uq_stock_locations_code UNIQUE (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
