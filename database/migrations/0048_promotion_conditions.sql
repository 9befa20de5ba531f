-- What a promotion needs and gives in each currency. Without a row it holds in every currency, with rows in theirs alone.
CREATE TABLE promotion_amounts (
  promotion_id BIGINT UNSIGNED NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- What its goods must cost before reductions.
  minimum_minor BIGINT NOT NULL DEFAULT 0,
  -- Of 'fixed': what it takes off.
  amount_minor BIGINT NULL,
  CONSTRAINT pk_promotion_amounts PRIMARY KEY (promotion_id, currency),
  CONSTRAINT fk_promotion_amounts_promotion FOREIGN KEY (promotion_id) REFERENCES promotions (id) ON DELETE CASCADE,
  CONSTRAINT ck_promotion_amounts_minimum CHECK (minimum_minor >= 0),
  CONSTRAINT ck_promotion_amounts_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The categories, with all below them, whose goods a promotion is about. Without a row it is about all goods.
CREATE TABLE promotion_categories (
  promotion_id BIGINT UNSIGNED NOT NULL,
  category_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_promotion_categories PRIMARY KEY (promotion_id, category_id),
  CONSTRAINT fk_promotion_categories_promotion FOREIGN KEY (promotion_id) REFERENCES promotions (id) ON DELETE CASCADE,
  CONSTRAINT fk_promotion_categories_category FOREIGN KEY (category_id) REFERENCES categories (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The customers a promotion is for. Without a row it is for everybody.
CREATE TABLE promotion_customers (
  promotion_id BIGINT UNSIGNED NOT NULL,
  user_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_promotion_customers PRIMARY KEY (promotion_id, user_id),
  CONSTRAINT fk_promotion_customers_promotion FOREIGN KEY (promotion_id) REFERENCES promotions (id) ON DELETE CASCADE,
  CONSTRAINT fk_promotion_customers_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- How often a limited promotion was used. Apart from promotions, whose rows every order of it refers to. A promotion
-- that was made without a limit has no row and gets none: its uses need no counter that all orders queue for.
CREATE TABLE promotion_limits (
  promotion_id BIGINT UNSIGNED NOT NULL,
  usage_limit INT NOT NULL,
  used INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_promotion_limits PRIMARY KEY (promotion_id),
  CONSTRAINT fk_promotion_limits_promotion FOREIGN KEY (promotion_id) REFERENCES promotions (id) ON DELETE CASCADE,
  CONSTRAINT ck_promotion_limits_used CHECK (used BETWEEN 0 AND usage_limit)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
