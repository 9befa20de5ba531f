-- Puts a promotion's code into somebody's cart, which is opened when there is none. May be repeated. Gives the quote as
-- quote_cart does. Refuses PROMOTION_UNKNOWN, PROMOTION_NOT_APPLICABLE:<code>:<reason>[:<missing>].
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE add_promotion_code(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_code VARCHAR(40)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id, v_promotion_id BIGINT UNSIGNED;
  DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_country CHAR(2);
  DECLARE v_region VARCHAR(100);
  DECLARE v_includes_tax TINYINT;
  DECLARE v_day DATE;
  DECLARE v_is_delivery_free BOOLEAN;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id INTO v_promotion_id FROM promotions WHERE code = p_code;
  IF v_promotion_id IS NULL THEN
    CALL refuse('PROMOTION_UNKNOWN', NULL);
  END IF;
  CALL open_cart(p_token_hash, p_user_id, NULL, v_cart_id);
  INSERT IGNORE INTO cart_promotion_codes (cart_id, promotion_id) VALUES (v_cart_id, v_promotion_id);
  CALL reprice_cart(v_cart_id, v_currency, v_country, v_region, v_includes_tax, v_day);
  CALL apply_promotions(v_cart_id, p_user_id, v_is_delivery_free);
  CALL refuse_idle_codes(v_cart_id, v_promotion_id);
  CALL clear_promotions(v_cart_id);
  COMMIT;

  CALL quote_cart(p_token_hash, p_user_id, NULL, NULL);
END
