-- Where delivery costs the same.
CREATE TABLE delivery_zones (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  name VARCHAR(60) NOT NULL,
  position INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_delivery_zones PRIMARY KEY (id),
  CONSTRAINT uq_delivery_zones_name UNIQUE (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO delivery_zones (name) SELECT 'Everywhere' FROM shop_settings;
