-- Which orders used which promotion. A cancelled order gives its use back, once; triggers keep count.
CREATE TABLE promotion_redemptions (
  order_id BIGINT UNSIGNED NOT NULL,
  promotion_id BIGINT UNSIGNED NOT NULL,
  user_id BIGINT UNSIGNED NULL,
  discount_minor BIGINT NOT NULL,
  released_at DATETIME(3) NULL,
  CONSTRAINT pk_promotion_redemptions PRIMARY KEY (order_id, promotion_id),
  CONSTRAINT fk_promotion_redemptions_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT fk_promotion_redemptions_promotion FOREIGN KEY (promotion_id) REFERENCES promotions (id) ON DELETE RESTRICT,
  CONSTRAINT fk_promotion_redemptions_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
  CONSTRAINT ck_promotion_redemptions_discount CHECK (discount_minor >= 0),
  INDEX ix_promotion_redemptions_use (promotion_id, released_at, user_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
