-- Every mail of the shop, whether a mail server took it or it is only kept here.
CREATE TABLE mails (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  -- The event that it tells of: one mail each, however often a worker tries.
  event_id BIGINT UNSIGNED NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id BIGINT UNSIGNED NULL,
  recipient VARCHAR(254) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  text_body MEDIUMTEXT NOT NULL,
  html_body MEDIUMTEXT NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  -- When a mail server took it last; NULL while it is only kept here.
  sent_at DATETIME(3) NULL,
  times_sent INT UNSIGNED NOT NULL DEFAULT 0,
  CONSTRAINT pk_mails PRIMARY KEY (id),
  CONSTRAINT uq_mails_event_id UNIQUE (event_id),
  CONSTRAINT fk_mails_event FOREIGN KEY (event_id) REFERENCES outbox (id) ON DELETE RESTRICT,
  CONSTRAINT fk_mails_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT ck_mails_sent CHECK ((sent_at IS NULL) = (times_sent = 0)),
  INDEX ix_mails_recipient (recipient, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
