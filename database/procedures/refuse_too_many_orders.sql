-- Refuses when somebody has placed so many orders in the last ten minutes that it looks like trying out stolen cards:
-- TOO_MANY_ORDERS. Counted by p_scope (an account, or a guest's token) and by e-mail. Inside place_order only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_too_many_orders(
  IN p_scope VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin, IN p_email VARCHAR(254), IN p_max INT
)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_since DATETIME(3) DEFAULT UTC_TIMESTAMP(3) - INTERVAL 10 MINUTE;
  DECLARE v_of_email, v_of_scope INT;

  SELECT COUNT(*) INTO v_of_email FROM orders WHERE email = p_email AND placed_at > v_since;
  -- The key of the order at hand is there already.
  SELECT COUNT(*) - 1 INTO v_of_scope FROM idempotency_keys WHERE scope = p_scope AND created_at > v_since;
  IF GREATEST(v_of_email, v_of_scope) >= p_max THEN
    CALL refuse('TOO_MANY_ORDERS', NULL);
  END IF;
END
