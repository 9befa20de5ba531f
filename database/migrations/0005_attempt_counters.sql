-- How often something was tried in the running window, for example a sign-in from one address.
CREATE TABLE attempt_counters (
  scope VARCHAR(40) NOT NULL,
  -- SHA-256 of what is limited, so that no address or e-mail stands here in clear.
  subject BINARY(32) NOT NULL,
  window_started_at DATETIME(3) NOT NULL,
  attempts INT UNSIGNED NOT NULL,
  CONSTRAINT pk_attempt_counters PRIMARY KEY (scope, subject),
  INDEX ix_attempt_counters_window (window_started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
