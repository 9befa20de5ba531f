-- Who asks the checks of the books: one row, so that one run goes on at a time, whichever instance of the API was asked.
-- The lease is renewed from check to check, and one that a dead instance left behind ends by itself.
CREATE TABLE book_runs (
  id TINYINT UNSIGNED NOT NULL,
  token BINARY(16) NULL,
  started_at DATETIME(3) NULL,
  leased_until DATETIME(3) NULL,
  CONSTRAINT pk_book_runs PRIMARY KEY (id),
  CONSTRAINT ck_book_runs_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
