-- The countries and regions of a delivery zone; the key gives each place one zone. A region goes before its country,
-- a country before the rest of the world.
CREATE TABLE delivery_zone_places (
  -- '' is the rest of the world.
  country CHAR(2) NOT NULL,
  -- '' is the rest of the country.
  region VARCHAR(100) NOT NULL DEFAULT '',
  zone_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_delivery_zone_places PRIMARY KEY (country, region),
  CONSTRAINT fk_delivery_zone_places_zone FOREIGN KEY (zone_id) REFERENCES delivery_zones (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO delivery_zone_places (country, zone_id) SELECT '', id FROM delivery_zones;
