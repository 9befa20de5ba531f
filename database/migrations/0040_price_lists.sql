-- The currencies the shop sells in, and whether the prices of each contain their tax.
CREATE TABLE price_lists (
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  prices_include_tax TINYINT(1) NOT NULL DEFAULT 1,
  position INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_price_lists PRIMARY KEY (currency)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO price_lists (currency)
SELECT currency FROM delivery_prices UNION SELECT currency FROM variant_prices;
