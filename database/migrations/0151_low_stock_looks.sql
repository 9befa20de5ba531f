-- How far upkeep has read the stock ledger. Its one row is the lock under which one instance looks at a time.
CREATE TABLE low_stock_looks (
  id TINYINT UNSIGNED NOT NULL DEFAULT 1,
  looks BIGINT UNSIGNED NOT NULL DEFAULT 0,
  movement_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_low_stock_looks PRIMARY KEY (id),
  CONSTRAINT ck_low_stock_looks_single CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
