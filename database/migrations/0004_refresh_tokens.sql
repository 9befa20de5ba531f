-- Each refresh token by its SHA-256; the token itself is known to the browser alone.
CREATE TABLE refresh_tokens (
  token_hash BINARY(32) NOT NULL,
  family_id BIGINT UNSIGNED NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  -- Idle end: 14 days for customers, 30 minutes for staff.
  expires_at DATETIME(3) NOT NULL,
  -- Set when the token was exchanged for its successor.
  used_at DATETIME(3) NULL,
  -- At most one live successor a family: 1 while unused, NULL afterwards.
  live TINYINT GENERATED ALWAYS AS (IF(used_at IS NULL, 1, NULL)) STORED,
  CONSTRAINT pk_refresh_tokens PRIMARY KEY (token_hash),
  CONSTRAINT uq_refresh_tokens_live UNIQUE (family_id, live),
  CONSTRAINT fk_refresh_tokens_family FOREIGN KEY (family_id) REFERENCES refresh_token_families (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
