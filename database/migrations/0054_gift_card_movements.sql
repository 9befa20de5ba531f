-- The ledger of the gift cards. Triggers keep the balances; rows are never changed or deleted.
CREATE TABLE gift_card_movements (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  gift_card_id BIGINT UNSIGNED NOT NULL,
  delta_minor BIGINT NOT NULL,
  balance_after_minor BIGINT NOT NULL DEFAULT 0,
  reason VARCHAR(20) NOT NULL,
  order_id BIGINT UNSIGNED NULL,
  actor_id BIGINT UNSIGNED NULL,
  note VARCHAR(500) NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT pk_gift_card_movements PRIMARY KEY (id),
  -- An order spends from a card once, and gives back once.
  CONSTRAINT uq_gift_card_movements_order UNIQUE (order_id, gift_card_id, reason),
  CONSTRAINT fk_gift_card_movements_card FOREIGN KEY (gift_card_id) REFERENCES gift_cards (id) ON DELETE RESTRICT,
  CONSTRAINT fk_gift_card_movements_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT fk_gift_card_movements_actor FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT,
  CONSTRAINT ck_gift_card_movements_reason CHECK (
    (reason = 'spent' AND delta_minor < 0 AND order_id IS NOT NULL)
    OR (reason = 'given_back' AND delta_minor > 0 AND order_id IS NOT NULL)
    OR (reason IN ('issued', 'correction') AND delta_minor <> 0 AND order_id IS NULL)
  ),
  INDEX ix_gift_card_movements_card (gift_card_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The gift cards that somebody wants to pay with.
CREATE TABLE cart_gift_cards (
  cart_id BIGINT UNSIGNED NOT NULL,
  gift_card_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT pk_cart_gift_cards PRIMARY KEY (cart_id, gift_card_id),
  CONSTRAINT fk_cart_gift_cards_cart FOREIGN KEY (cart_id) REFERENCES carts (id) ON DELETE CASCADE,
  CONSTRAINT fk_cart_gift_cards_card FOREIGN KEY (gift_card_id) REFERENCES gift_cards (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
