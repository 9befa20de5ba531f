-- What a way of delivery costs in a zone and currency, by weight and by what the goods cost; of several that fit, the
-- cheapest. Prices have their tax as the price list of the currency has it.
CREATE TABLE delivery_rates (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  delivery_method VARCHAR(32) NOT NULL,
  zone_id BIGINT UNSIGNED NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- From this weight and subtotal on, and below those; NULL is without end.
  from_grams BIGINT NOT NULL DEFAULT 0,
  below_grams BIGINT NULL,
  from_subtotal_minor BIGINT NOT NULL DEFAULT 0,
  below_subtotal_minor BIGINT NULL,
  price_minor BIGINT NOT NULL,
  -- From this subtotal it costs nothing; NULL when it always costs.
  free_from_minor BIGINT NULL,
  CONSTRAINT pk_delivery_rates PRIMARY KEY (id),
  CONSTRAINT fk_delivery_rates_method FOREIGN KEY (delivery_method) REFERENCES delivery_methods (code) ON DELETE CASCADE,
  CONSTRAINT fk_delivery_rates_zone FOREIGN KEY (zone_id) REFERENCES delivery_zones (id) ON DELETE CASCADE,
  CONSTRAINT ck_delivery_rates_price CHECK (price_minor BETWEEN 0 AND 1000000000),
  CONSTRAINT ck_delivery_rates_grams CHECK (from_grams >= 0 AND below_grams > from_grams),
  CONSTRAINT ck_delivery_rates_subtotal CHECK (from_subtotal_minor >= 0 AND below_subtotal_minor > from_subtotal_minor),
  INDEX ix_delivery_rates_offer (zone_id, currency, delivery_method)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO delivery_rates (delivery_method, zone_id, currency, price_minor, free_from_minor)
SELECT price.delivery_method, zone.id, price.currency, price.price_minor, price.free_from_minor
FROM delivery_prices AS price CROSS JOIN delivery_zones AS zone;

DROP TABLE delivery_prices;
