-- What somebody's cart would cost as an order now, by the arithmetic of place_order. No cart is an empty cart.
-- p_delivery_method NULL takes the cheapest delivery; p_currency is for somebody without a cart, NULL being the shop's.
-- Delivery is taxed at the standard rate. May be repeated. Refuses DELIVERY_METHOD_UNKNOWN.
-- Gives: 1 the lines  2 one row of totals  3 the ways of delivery with their price for this cart  4 the promotions: what
-- applies, and why the others do not  5 the gift cards
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE quote_cart(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_delivery_method VARCHAR(32)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id BIGINT UNSIGNED;
  DECLARE v_country CHAR(2);
  DECLARE v_region VARCHAR(100);
  DECLARE v_includes_tax TINYINT;
  DECLARE v_day DATE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  CALL lock_cart(p_token_hash, p_user_id, v_cart_id);
  CALL reprice_cart(v_cart_id, p_currency, v_country, v_region, v_includes_tax, v_day);
  CALL show_cart(v_cart_id, p_user_id, p_currency, v_country, v_region, v_includes_tax, v_day, p_delivery_method);
  COMMIT;
END
