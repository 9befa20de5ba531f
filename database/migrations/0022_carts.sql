-- What somebody is about to buy. A guest's cart is found by its token, a customer's by the account.
CREATE TABLE carts (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  -- SHA-256 of the token in the guest's cookie. A token outlives its cart: after an order it opens the next one.
  token_hash BINARY(32) NULL,
  user_id BIGINT UNSIGNED NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(10) NOT NULL DEFAULT 'open',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  -- One open cart a guest and one a customer.
  open_token_hash BINARY(32) GENERATED ALWAYS AS (IF(status = 'open', token_hash, NULL)) STORED,
  open_user_id BIGINT UNSIGNED GENERATED ALWAYS AS (IF(status = 'open', user_id, NULL)) STORED,
  CONSTRAINT pk_carts PRIMARY KEY (id),
  CONSTRAINT uq_carts_open_token_hash UNIQUE (open_token_hash),
  CONSTRAINT uq_carts_open_user_id UNIQUE (open_user_id),
  CONSTRAINT fk_carts_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
  CONSTRAINT ck_carts_owner CHECK ((token_hash IS NULL) <> (user_id IS NULL)),
  CONSTRAINT ck_carts_status CHECK (status IN ('open', 'ordered', 'merged')),
  INDEX ix_carts_token_hash (token_hash, id),
  INDEX ix_carts_user (user_id, id),
  INDEX ix_carts_status_updated (status, updated_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
