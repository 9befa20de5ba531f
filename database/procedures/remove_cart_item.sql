-- Takes a line out of somebody's cart. Gives the quote as quote_cart does. Refuses CART_LINE_NOT_FOUND.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE remove_cart_item(
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
  DELETE FROM cart_lines WHERE cart_id = v_cart_id AND variant_id = p_variant_id;
  IF ROW_COUNT() = 0 THEN
    CALL refuse('CART_LINE_NOT_FOUND', NULL);
  END IF;
  DELETE FROM stock_holds WHERE cart_id = v_cart_id AND variant_id = p_variant_id ORDER BY location_id;
  COMMIT;

  CALL quote_cart(p_token_hash, p_user_id, NULL, NULL);
END
