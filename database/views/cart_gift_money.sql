-- What the gift cards of a cart could pay: nothing when one is closed, over, or in another currency.
CREATE ALGORITHM = MERGE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW cart_gift_money AS
SELECT
  wish.cart_id,
  card.id AS gift_card_id,
  card.last4,
  IF(
    card.is_active = 1 AND card.currency = cart.currency
      AND (card.expires_on IS NULL OR card.expires_on >= DATE(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', shop.time_zone))),
    card.balance_minor,
    0
  ) AS usable_minor
FROM cart_gift_cards AS wish
JOIN carts AS cart ON cart.id = wish.cart_id
JOIN gift_cards AS card ON card.id = wish.gift_card_id
JOIN shop_settings AS shop ON shop.id = 1
