-- Refuses an order of somebody who has no open cart: CART_ALREADY_ORDERED when the last one was, otherwise CART_EMPTY.
-- Inside other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_missing_cart(IN p_token_hash BINARY(32), IN p_user_id BIGINT UNSIGNED)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_status VARCHAR(10);

  IF p_user_id IS NOT NULL THEN
    SELECT status INTO v_status FROM carts WHERE user_id = p_user_id ORDER BY id DESC LIMIT 1;
  ELSE
    SELECT status INTO v_status FROM carts WHERE token_hash = p_token_hash ORDER BY id DESC LIMIT 1;
  END IF;
  CALL refuse(IF(v_status = 'ordered', 'CART_ALREADY_ORDERED', 'CART_EMPTY'), NULL);
END
