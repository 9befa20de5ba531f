-- What happened and others must hear of: written in the transaction of the fact, delivered by workers afterwards.
CREATE TABLE outbox (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  event VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Events of one order leave in the order of their ids; events of none whenever they are due.
  order_id BIGINT UNSIGNED NULL,
  -- The step of an order that this row tells of.
  history_id BIGINT UNSIGNED NULL,
  payload JSON NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting',
  -- How often a worker has taken it.
  attempts INT UNSIGNED NOT NULL DEFAULT 0,
  -- When it may be taken; while a worker has it, when its lease ends.
  due_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  -- Of the worker that took it last.
  lease_token BINARY(16) NULL,
  -- Why the last try failed.
  error VARCHAR(500) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  settled_at DATETIME(3) NULL,
  CONSTRAINT pk_outbox PRIMARY KEY (id),
  CONSTRAINT uq_outbox_history_id UNIQUE (history_id),
  CONSTRAINT fk_outbox_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT fk_outbox_history FOREIGN KEY (history_id) REFERENCES order_history (id) ON DELETE RESTRICT,
  CONSTRAINT ck_outbox_status CHECK (status IN ('waiting', 'delivered', 'dead')),
  CONSTRAINT ck_outbox_settled CHECK ((status = 'waiting') = (settled_at IS NULL)),
  INDEX ix_outbox_due (status, due_at, id),
  INDEX ix_outbox_order (order_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
