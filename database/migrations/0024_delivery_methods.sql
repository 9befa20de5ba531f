-- Ways of delivery.
CREATE TABLE delivery_methods (
  code VARCHAR(32) NOT NULL,
  title VARCHAR(100) NOT NULL,
  min_days INT UNSIGNED NOT NULL,
  max_days INT UNSIGNED NOT NULL,
  position INT NOT NULL DEFAULT 0,
  is_active TINYINT(1) NOT NULL DEFAULT 1,
  CONSTRAINT pk_delivery_methods PRIMARY KEY (code),
  CONSTRAINT ck_delivery_methods_days CHECK (max_days >= min_days)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
