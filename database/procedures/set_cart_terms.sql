-- Sets what somebody's cart is priced for: the currency, and where the goods go to. NULL leaves each as it is. Opens the
-- cart when there is none. May be repeated. Gives the quote as quote_cart does. Refuses CURRENCY_UNKNOWN:<currency>.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE set_cart_terms(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_country CHAR(2),
  IN p_region VARCHAR(100)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  IF p_currency IS NOT NULL AND NOT EXISTS (SELECT 1 FROM price_lists WHERE currency = p_currency) THEN
    CALL refuse('CURRENCY_UNKNOWN', p_currency);
  END IF;
  CALL open_cart(p_token_hash, p_user_id, p_currency, v_cart_id);
  -- In another currency the lines start anew: without a price there they are not for sale.
  UPDATE cart_lines AS line
  JOIN carts AS cart ON cart.id = line.cart_id AND cart.currency <> p_currency
  LEFT JOIN variant_prices AS price ON price.variant_id = line.variant_id AND price.currency = p_currency
  SET line.added_price_minor = COALESCE(price.price_minor, 0)
  WHERE line.cart_id = v_cart_id;
  UPDATE carts
  SET currency = COALESCE(p_currency, currency),
    region = IF(p_country IS NULL, region, COALESCE(p_region, '')),
    country = COALESCE(p_country, country)
  WHERE id = v_cart_id;
  COMMIT;

  CALL quote_cart(p_token_hash, p_user_id, NULL, NULL);
END
