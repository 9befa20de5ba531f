-- Finds and locks somebody's open cart; NULL when there is none. Whoever changes or orders a cart queues up here.
-- Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE lock_cart(
  IN p_token_hash BINARY(32), IN p_user_id BIGINT UNSIGNED, OUT p_cart_id BIGINT UNSIGNED
)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  IF p_user_id IS NOT NULL THEN
    SELECT id INTO p_cart_id FROM carts WHERE open_user_id = p_user_id FOR UPDATE;
  ELSE
    SELECT id INTO p_cart_id FROM carts WHERE open_token_hash = p_token_hash FOR UPDATE;
  END IF;
END
