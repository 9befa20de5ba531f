-- Reductions: automatic ones, and those somebody has to know a code for.
CREATE TABLE promotions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  title VARCHAR(100) NOT NULL,
  -- NULL is automatic. Letter case does not count.
  code VARCHAR(40) NULL,
  kind VARCHAR(20) NOT NULL,
  -- Of 'percent', and of the pieces given by 'buy_x_get_y': hundredths of a per cent.
  rate_bp INT NULL,
  buy_quantity INT NULL,
  get_quantity INT NULL,
  -- First and last day in the shop's time zone.
  starts_on DATE NULL,
  ends_on DATE NULL,
  is_active TINYINT(1) NOT NULL DEFAULT 1,
  -- The lowest comes first; of equal ones the older.
  priority INT NOT NULL DEFAULT 100,
  -- Goes with no other promotion.
  is_exclusive TINYINT(1) NOT NULL DEFAULT 0,
  is_first_order_only TINYINT(1) NOT NULL DEFAULT 0,
  limit_per_customer INT NULL,
  version INT UNSIGNED NOT NULL DEFAULT 1,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_promotions PRIMARY KEY (id),
  CONSTRAINT uq_promotions_code UNIQUE (code),
  CONSTRAINT ck_promotions_kind CHECK (kind IN ('percent', 'fixed', 'free_delivery', 'buy_x_get_y')),
  CONSTRAINT ck_promotions_rate CHECK (
    (kind IN ('percent', 'buy_x_get_y')) = (rate_bp IS NOT NULL) AND COALESCE(rate_bp, 1) BETWEEN 1 AND 10000
  ),
  CONSTRAINT ck_promotions_quantities CHECK (
    (kind = 'buy_x_get_y') = (buy_quantity IS NOT NULL) AND (kind = 'buy_x_get_y') = (get_quantity IS NOT NULL)
    AND COALESCE(buy_quantity, 1) BETWEEN 1 AND 999 AND COALESCE(get_quantity, 1) BETWEEN 1 AND 999
  ),
  CONSTRAINT ck_promotions_days CHECK (ends_on >= starts_on),
  CONSTRAINT ck_promotions_limit CHECK (limit_per_customer > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
