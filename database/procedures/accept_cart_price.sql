-- Takes the price of now of a line of somebody's cart as seen: the cart no longer says that it has changed. May be
-- repeated. Gives the quote as quote_cart does. Refuses CART_LINE_NOT_FOUND.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE accept_cart_price(
  IN p_token_hash BINARY(32), IN p_user_id BIGINT UNSIGNED, IN p_variant_id BIGINT UNSIGNED
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  CALL lock_cart(p_token_hash, p_user_id, v_cart_id);
  IF NOT EXISTS (SELECT 1 FROM cart_lines WHERE cart_id = v_cart_id AND variant_id = p_variant_id) THEN
    CALL refuse('CART_LINE_NOT_FOUND', NULL);
  END IF;
  UPDATE cart_lines AS line
  JOIN carts AS cart ON cart.id = line.cart_id
  JOIN variant_prices AS price ON price.variant_id = line.variant_id AND price.currency = cart.currency
  SET line.added_price_minor = price.price_minor
  WHERE line.cart_id = v_cart_id AND line.variant_id = p_variant_id;
  COMMIT;

  CALL quote_cart(p_token_hash, p_user_id, NULL, NULL);
END
