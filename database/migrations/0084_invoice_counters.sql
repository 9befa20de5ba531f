-- The last invoice number of each series and year. The row is locked until the invoice's transaction ends, so that what
-- is rolled back leaves no gap.
CREATE TABLE invoice_counters (
  series VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year SMALLINT UNSIGNED NOT NULL,
  last_number INT UNSIGNED NOT NULL,
  CONSTRAINT pk_invoice_counters PRIMARY KEY (series, year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
