-- Takes a promotion's code out of somebody's cart. May be repeated. Gives the quote as quote_cart does.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE remove_promotion_code(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_code VARCHAR(40)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  CALL lock_cart(p_token_hash, p_user_id, v_cart_id);
  DELETE FROM cart_promotion_codes
  WHERE cart_id = v_cart_id AND promotion_id = (SELECT id FROM promotions WHERE code = p_code);
  COMMIT;

  CALL quote_cart(p_token_hash, p_user_id, NULL, NULL);
END
