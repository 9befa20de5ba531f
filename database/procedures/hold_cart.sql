-- Keeps the goods of somebody's cart for p_minutes (NULL: as long as the shop does), all lines or none; what may be
-- promised beyond the stock is held as far as it is there. May be repeated: a hold is not longer for it, but lines that
-- came since are held, too. Changing a line ends its hold. Gives the quote as quote_cart does.
-- Refuses CART_EMPTY, CART_ALREADY_ORDERED, OUT_OF_STOCK:<sku>:<pieces left>.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE hold_cart(
  IN p_token_hash BINARY(32), IN p_user_id BIGINT UNSIGNED, IN p_minutes INT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id, v_location_id, v_variant_id BIGINT UNSIGNED;
  DECLARE v_quantity, v_released, v_levels INT;
  DECLARE v_expires_at DATETIME(3);
  DECLARE v_is_done BOOLEAN DEFAULT FALSE;
  DECLARE v_lines CURSOR FOR
    SELECT variant_id, quantity FROM cart_lines WHERE cart_id = v_cart_id ORDER BY variant_id;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET v_is_done = TRUE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  CALL release_holds(20, v_released);
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  CALL lock_cart(p_token_hash, p_user_id, v_cart_id);
  IF v_cart_id IS NULL THEN
    CALL refuse_missing_cart(p_token_hash, p_user_id);
  END IF;
  IF NOT EXISTS (SELECT 1 FROM cart_lines WHERE cart_id = v_cart_id) THEN
    CALL refuse('CART_EMPTY', NULL);
  END IF;
  CALL lock_cart_stock(v_cart_id);
  SET v_expires_at = COALESCE(
    (SELECT MIN(expires_at) FROM stock_holds WHERE cart_id = v_cart_id AND expires_at > UTC_TIMESTAMP(3)),
    UTC_TIMESTAMP(3) + INTERVAL COALESCE(p_minutes, (SELECT hold_minutes FROM shop_settings WHERE id = 1)) MINUTE
  );
  DELETE FROM stock_holds WHERE cart_id = v_cart_id ORDER BY variant_id, location_id;
  CALL choose_location(v_cart_id, v_location_id);

  SET v_is_done = FALSE;
  OPEN v_lines;
  holding: LOOP
    FETCH v_lines INTO v_variant_id, v_quantity;
    IF v_is_done THEN
      LEAVE holding;
    END IF;
    CALL hold_line(v_cart_id, v_variant_id, v_quantity, v_location_id, v_expires_at);
    SET v_is_done = FALSE;
  END LOOP;
  CLOSE v_lines;
  COMMIT;

  CALL quote_cart(p_token_hash, p_user_id, NULL, NULL);
END
