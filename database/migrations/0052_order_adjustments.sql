-- Why an order costs what it costs: what each promotion took off each line. Line 0 is the delivery. With the prices,
-- rates and taxes of the lines this is the whole calculation. Rows are never changed or deleted.
CREATE TABLE order_adjustments (
  order_id BIGINT UNSIGNED NOT NULL,
  line_number INT UNSIGNED NOT NULL,
  promotion_id BIGINT UNSIGNED NOT NULL,
  -- Its place in the order in which promotions were applied.
  step INT UNSIGNED NOT NULL,
  title VARCHAR(100) NOT NULL,
  code VARCHAR(40) NULL,
  amount_minor BIGINT NOT NULL,
  CONSTRAINT pk_order_adjustments PRIMARY KEY (order_id, line_number, promotion_id),
  CONSTRAINT fk_order_adjustments_use FOREIGN KEY (order_id, promotion_id)
    REFERENCES promotion_redemptions (order_id, promotion_id) ON DELETE RESTRICT,
  CONSTRAINT ck_order_adjustments_amount CHECK (amount_minor < 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
