-- The one row of what holds for the whole shop.
CREATE TABLE shop_settings (
  id TINYINT UNSIGNED NOT NULL DEFAULT 1,
  name VARCHAR(100) NOT NULL,
  -- The price list that visitors see unless they ask for another one.
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Offset of the shop's days from UTC, for example +01:00; named zones are not loaded on every server.
  time_zone VARCHAR(60) NOT NULL,
  country CHAR(2) NOT NULL,
  -- From this many pieces down a variant is low.
  low_stock_threshold INT NOT NULL DEFAULT 5,
  CONSTRAINT pk_shop_settings PRIMARY KEY (id),
  CONSTRAINT ck_shop_settings_single CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
