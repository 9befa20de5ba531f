-- Messages of the sandbox provider that are still to be delivered; each is tried again until the shop takes it.
CREATE TABLE sandbox_webhooks (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  body JSON NOT NULL,
  -- A forged one is signed with a wrong secret and tried once.
  is_forged BOOLEAN NOT NULL DEFAULT FALSE,
  tries INT UNSIGNED NOT NULL DEFAULT 0,
  due_at DATETIME(3) NOT NULL,
  CONSTRAINT pk_sandbox_webhooks PRIMARY KEY (id),
  INDEX ix_sandbox_webhooks_due (due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
