-- Finds and locks somebody's open cart, and opens one when there is none. Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE open_cart(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  OUT p_cart_id BIGINT UNSIGNED
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  CALL lock_cart(p_token_hash, p_user_id, p_cart_id);
  IF p_cart_id IS NULL THEN
    -- Of two that open a cart at once, the second gets the first one's.
    INSERT INTO carts (token_hash, user_id, currency, country)
    SELECT IF(p_user_id IS NULL, p_token_hash, NULL), p_user_id, COALESCE(p_currency, shop.currency), shop.country
    FROM shop_settings AS shop
    WHERE shop.id = 1
    ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(carts.id);
    SET p_cart_id = LAST_INSERT_ID();
  END IF;
END
