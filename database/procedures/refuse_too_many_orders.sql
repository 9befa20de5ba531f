-- Refuses when somebody has placed so many orders in the last ten minutes that it looks like trying out stolen cards:
-- TOO_MANY_ORDERS. Counted by p_scope (an account, or a guest's token) and by e-mail. Inside place_order only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_too_many_orders(
  IN p_scope VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin, IN p_email VARCHAR(254), IN p_max INT
)
READS SQL DATA
SQL SECURITY DEFINER
IF p_max <= GREATEST(
  (SELECT COUNT(*) FROM orders WHERE email = p_email AND placed_at > UTC_TIMESTAMP(3) - INTERVAL 10 MINUTE),
  (
    SELECT COUNT(*) FROM idempotency_keys
    WHERE scope = p_scope AND created_at > UTC_TIMESTAMP(3) - INTERVAL 10 MINUTE
  )
) THEN
  CALL refuse('TOO_MANY_ORDERS', NULL);
END IF
