-- Which request made which order, so that a repeat answers it instead of making another one.
CREATE TABLE idempotency_keys (
  -- Whose key and for what: "user:42", "guest:<token hash>", "manual:1". Keys of two people never meet.
  scope VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_hash BINARY(32) NOT NULL,
  -- SHA-256 of the request's body.
  request_hash BINARY(32) NOT NULL,
  order_id BIGINT UNSIGNED NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_idempotency_keys PRIMARY KEY (scope, key_hash),
  CONSTRAINT fk_idempotency_keys_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  INDEX ix_idempotency_keys_created (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
