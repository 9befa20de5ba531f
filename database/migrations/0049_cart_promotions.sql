-- The codes that somebody typed.
CREATE TABLE cart_promotion_codes (
  cart_id BIGINT UNSIGNED NOT NULL,
  promotion_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_cart_promotion_codes PRIMARY KEY (cart_id, promotion_id),
  CONSTRAINT fk_cart_promotion_codes_cart FOREIGN KEY (cart_id) REFERENCES carts (id) ON DELETE CASCADE,
  CONSTRAINT fk_cart_promotion_codes_promotion FOREIGN KEY (promotion_id) REFERENCES promotions (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Working table: how each promotion stands to a cart. Filled inside the transaction that quotes or places, and never
-- left behind; so it needs no foreign keys.
CREATE TABLE cart_promotions (
  cart_id BIGINT UNSIGNED NOT NULL,
  promotion_id BIGINT UNSIGNED NOT NULL,
  -- Why it does not apply; NULL when it does.
  reason VARCHAR(20) NULL,
  -- Of minimum: what its goods must cost more. Of quantity: how many more pieces.
  missing BIGINT NULL,
  -- Its place among those that apply.
  step INT UNSIGNED NOT NULL DEFAULT 0,
  discount_minor BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT pk_cart_promotions PRIMARY KEY (cart_id, promotion_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Working table: the goods each promotion of a cart is about, and what it takes off them. As cart_promotions.
CREATE TABLE cart_discounts (
  cart_id BIGINT UNSIGNED NOT NULL,
  promotion_id BIGINT UNSIGNED NOT NULL,
  variant_id BIGINT UNSIGNED NOT NULL,
  -- What the discount is shared out by.
  weight_minor BIGINT NOT NULL DEFAULT 0,
  discount_minor BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT pk_cart_discounts PRIMARY KEY (cart_id, promotion_id, variant_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
