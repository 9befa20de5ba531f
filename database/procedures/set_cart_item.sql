-- Sets the pieces of a line of somebody's cart. May be repeated. Gives the quote as quote_cart does.
-- Refuses CART_LINE_NOT_FOUND, NOT_FOR_SALE, QUANTITY_LIMIT, OUT_OF_STOCK.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE set_cart_item(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_variant_id BIGINT UNSIGNED,
  IN p_quantity INT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id BIGINT UNSIGNED;
  DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_country CHAR(2);
  DECLARE v_region VARCHAR(100);
  DECLARE v_includes_tax TINYINT;
  DECLARE v_day DATE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  CALL lock_cart(p_token_hash, p_user_id, v_cart_id);
  IF NOT EXISTS (SELECT 1 FROM cart_lines WHERE cart_id = v_cart_id AND variant_id = p_variant_id) THEN
    CALL refuse('CART_LINE_NOT_FOUND', NULL);
  END IF;
  IF p_quantity NOT BETWEEN 1 AND 999 THEN
    CALL refuse('QUANTITY_LIMIT', NULL);
  END IF;
  UPDATE cart_lines SET quantity = p_quantity WHERE cart_id = v_cart_id AND variant_id = p_variant_id;
  DELETE FROM stock_holds WHERE cart_id = v_cart_id AND variant_id = p_variant_id ORDER BY location_id;
  CALL reprice_cart(v_cart_id, v_currency, v_country, v_region, v_includes_tax, v_day);
  CALL refuse_line(v_cart_id, p_variant_id);
  CALL show_cart(v_cart_id, p_user_id, v_currency, v_country, v_region, v_includes_tax, v_day, NULL);
  COMMIT;
END
