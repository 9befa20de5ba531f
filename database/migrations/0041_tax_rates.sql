-- What share of a price is tax where goods go to, in hundredths of a per cent. A region goes before its country;
-- where there is no rate, no tax is charged. Triggers keep the spans of one place apart.
CREATE TABLE tax_rates (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  tax_class VARCHAR(20) NOT NULL,
  country CHAR(2) NOT NULL,
  -- '' is the whole country.
  region VARCHAR(100) NOT NULL DEFAULT '',
  rate_bp INT NOT NULL,
  -- The first day, and the first day on which it no longer holds, in the shop's time zone.
  valid_from DATE NOT NULL,
  valid_to DATE NULL,
  CONSTRAINT pk_tax_rates PRIMARY KEY (id),
  CONSTRAINT uq_tax_rates_place UNIQUE (tax_class, country, region, valid_from),
  CONSTRAINT fk_tax_rates_class FOREIGN KEY (tax_class) REFERENCES tax_classes (code) ON DELETE RESTRICT,
  CONSTRAINT ck_tax_rates_rate CHECK (rate_bp BETWEEN 0 AND 10000),
  CONSTRAINT ck_tax_rates_span CHECK (valid_to > valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO tax_rates (tax_class, country, rate_bp, valid_from)
SELECT class.code, shop.country, class.rate_bp, '1900-01-01' FROM tax_classes AS class CROSS JOIN shop_settings AS shop;

ALTER TABLE tax_classes DROP CONSTRAINT ck_tax_classes_rate, DROP COLUMN rate_bp;
