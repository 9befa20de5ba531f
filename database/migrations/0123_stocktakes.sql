-- Somebody counted a place, or a part of it. What was found stands in the ledger.
CREATE TABLE stocktakes (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  location_id BIGINT UNSIGNED NOT NULL,
  line_count INT UNSIGNED NOT NULL,
  -- Lines on which something else was found than expected.
  changed_count INT UNSIGNED NOT NULL,
  actor_id BIGINT UNSIGNED NULL,
  note VARCHAR(500) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_stocktakes PRIMARY KEY (id),
  CONSTRAINT fk_stocktakes_location FOREIGN KEY (location_id) REFERENCES stock_locations (id) ON DELETE RESTRICT,
  CONSTRAINT fk_stocktakes_actor FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT,
  CONSTRAINT ck_stocktakes_lines CHECK (line_count > 0 AND changed_count <= line_count)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
