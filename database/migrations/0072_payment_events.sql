-- The inbox: what providers tell, each message once, before anybody acts on it. A job matches it with its payment.
CREATE TABLE payment_events (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  provider VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The provider's own id of the message: a repeat is known by it.
  event_id VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fact VARCHAR(20) NOT NULL,
  -- Ours and theirs; either finds the payment.
  reference CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  provider_reference VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failure_code VARCHAR(60) NULL,
  -- SHA-256 of the message as it came.
  payload_hash BINARY(32) NOT NULL,
  received_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  -- waiting, applied, stale (nothing new), parked (its payment waits for staff), unmatched (no such payment), settled
  -- (staff dealt with it)
  outcome VARCHAR(20) NOT NULL DEFAULT 'waiting',
  payment_id BIGINT UNSIGNED NULL,
  matched_at DATETIME(3) NULL,
  actor_id BIGINT UNSIGNED NULL,
  note VARCHAR(500) NULL,
  CONSTRAINT pk_payment_events PRIMARY KEY (id),
  CONSTRAINT uq_payment_events_event UNIQUE (provider, event_id),
  CONSTRAINT fk_payment_events_payment FOREIGN KEY (payment_id) REFERENCES payments (id) ON DELETE RESTRICT,
  CONSTRAINT fk_payment_events_actor FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT,
  CONSTRAINT ck_payment_events_fact CHECK (fact IN ('refused', 'authorised', 'voided', 'captured', 'refunded')),
  INDEX ix_payment_events_outcome (outcome, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
