-- What each check of the books said when staff last asked. The books themselves are never changed by looking at them.
CREATE TABLE book_results (
  check_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  checked_at DATETIME(3) NOT NULL,
  took_ms INT UNSIGNED NOT NULL,
  looked_at BIGINT UNSIGNED NOT NULL,
  -- The first that were found, as a list of {"reference", "expected", "found"}, and whether there are more.
  disagreements JSON NOT NULL,
  has_more TINYINT(1) NOT NULL,
  CONSTRAINT pk_book_results PRIMARY KEY (check_name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
