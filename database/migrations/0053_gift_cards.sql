-- Money that was paid before: whoever knows the code may pay with it.
CREATE TABLE gift_cards (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  -- SHA-256 of the code without spaces and hyphens, in capitals. The code itself is nowhere kept.
  code_hash BINARY(32) NOT NULL,
  last4 CHAR(4) NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Follows the ledger.
  balance_minor BIGINT NOT NULL DEFAULT 0,
  -- The last day in the shop's time zone.
  expires_on DATE NULL,
  is_active TINYINT(1) NOT NULL DEFAULT 1,
  note VARCHAR(500) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_gift_cards PRIMARY KEY (id),
  CONSTRAINT uq_gift_cards_code_hash UNIQUE (code_hash),
  CONSTRAINT ck_gift_cards_balance CHECK (balance_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
