-- Each try to pay an order, by card, by transfer or over the counter. Written by procedures alone; its amount is fixed,
-- its status moves as libs/domain allows. What is captured makes up orders.paid_minor.
CREATE TABLE payments (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  -- What the provider calls us back with: known before the provider hears of the payment.
  reference CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT (UUID()),
  order_id BIGINT UNSIGNED NOT NULL,
  provider VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- What the provider calls it.
  provider_reference VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  status VARCHAR(20) NOT NULL DEFAULT 'created',
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The furthest fact the provider has told: 1 refused, 2 authorised, 3 voided, 4 captured, 5 refunded. Earlier ones
  -- that arrive later change nothing.
  fact_rank TINYINT UNSIGNED NOT NULL DEFAULT 0,
  -- Why the bank refused it.
  failure_code VARCHAR(60) NULL,
  -- Why it is parked, and what the provider says was paid.
  problem VARCHAR(30) NULL,
  received_minor BIGINT NULL,
  received_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- The Idempotency-Key it was started with.
  key_hash BINARY(32) NULL,
  actor_id BIGINT UNSIGNED NULL,
  note VARCHAR(500) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  moved_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  -- The order while the payer may still be on the provider's page: an order has one such page at a time.
  open_order_id BIGINT UNSIGNED AS (IF(status IN ('created', 'pending'), order_id, NULL)) STORED,
  CONSTRAINT pk_payments PRIMARY KEY (id),
  CONSTRAINT uq_payments_reference UNIQUE (reference),
  CONSTRAINT uq_payments_provider_reference UNIQUE (provider, provider_reference),
  CONSTRAINT uq_payments_key UNIQUE (order_id, key_hash),
  CONSTRAINT uq_payments_open UNIQUE (open_order_id),
  CONSTRAINT fk_payments_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT fk_payments_actor FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT,
  CONSTRAINT ck_payments_amount CHECK (amount_minor > 0),
  CONSTRAINT ck_payments_problem CHECK (status <> 'parked' OR problem IS NOT NULL),
  INDEX ix_payments_status (status, moved_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
