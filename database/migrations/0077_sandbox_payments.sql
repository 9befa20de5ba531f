-- Books of the sandbox provider, which only plays at being a bank. No part of the shop reads them.
CREATE TABLE sandbox_payments (
  -- Unguessable: it opens the payment page.
  id CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The shop's reference; a repeated request finds the payment by it.
  reference CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description VARCHAR(100) NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  return_path VARCHAR(200) NOT NULL,
  -- open, challenged (3-D Secure), authorised, captured, voided, refunded
  status VARCHAR(20) NOT NULL DEFAULT 'open',
  captures_itself BOOLEAN NOT NULL,
  -- What the test card makes its messages do.
  behaviour VARCHAR(20) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_sandbox_payments PRIMARY KEY (id),
  CONSTRAINT uq_sandbox_payments_reference UNIQUE (reference)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
