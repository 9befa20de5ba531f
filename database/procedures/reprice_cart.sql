-- Prices a locked cart as it stands, and says in which terms: the currency (of somebody without a cart p_currency, NULL
-- being the shop's), where it goes to, whether prices contain their tax, and the shop's day. No cart is priced for NULL.
-- Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE reprice_cart(
  IN p_cart_id BIGINT UNSIGNED,
  INOUT p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  OUT p_country CHAR(2),
  OUT p_region VARCHAR(100),
  OUT p_includes_tax TINYINT,
  OUT p_day DATE
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  SELECT COALESCE(cart.currency, p_currency, shop.currency), COALESCE(cart.country, shop.country),
    COALESCE(cart.region, ''), COALESCE(list.prices_include_tax, 1),
    DATE(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', shop.time_zone))
  INTO p_currency, p_country, p_region, p_includes_tax, p_day
  FROM shop_settings AS shop
  LEFT JOIN carts AS cart ON cart.id = p_cart_id
  LEFT JOIN price_lists AS list ON list.currency = COALESCE(cart.currency, p_currency, shop.currency)
  WHERE shop.id = 1;
  IF p_cart_id IS NOT NULL THEN
    CALL price_cart(p_cart_id, p_currency, p_country, p_region, p_day);
  END IF;
END
