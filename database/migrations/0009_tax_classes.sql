-- What share of a price is tax. Prices contain their tax.
CREATE TABLE tax_classes (
  code VARCHAR(20) NOT NULL,
  name VARCHAR(60) NOT NULL,
  -- Hundredths of a per cent: 1900 is 19 %.
  rate_bp INT NOT NULL,
  CONSTRAINT pk_tax_classes PRIMARY KEY (code),
  CONSTRAINT ck_tax_classes_rate CHECK (rate_bp BETWEEN 0 AND 10000)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
