-- Ends the holds of up to p_limit carts whose time is over, each in a transaction of its own, and says how many carts
-- that were. A cart that somebody is working on is left for later. Inside other procedures, outside of transactions.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE release_holds(IN p_limit INT, OUT p_released INT)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id, v_last_id BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET p_released = 0, v_last_id = 0;
  releasing: WHILE p_released < p_limit DO
    SET v_cart_id = NULL;
    SELECT cart_id INTO v_cart_id
    FROM stock_holds
    WHERE expires_at <= UTC_TIMESTAMP(3) AND cart_id > v_last_id
    ORDER BY cart_id
    LIMIT 1;
    IF v_cart_id IS NULL THEN
      LEAVE releasing;
    END IF;
    SET v_last_id = v_cart_id;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    START TRANSACTION;
    SET v_cart_id = NULL;
    SELECT id INTO v_cart_id FROM carts WHERE id = v_last_id FOR UPDATE SKIP LOCKED;
    IF v_cart_id IS NOT NULL THEN
      DELETE FROM stock_holds
      WHERE cart_id = v_cart_id AND expires_at <= UTC_TIMESTAMP(3)
      ORDER BY variant_id, location_id;
      SET p_released = p_released + 1;
    END IF;
    COMMIT;
  END WHILE;
END
