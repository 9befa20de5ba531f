-- Ends the holds of up to p_limit carts whose time is over. May be repeated; several may run at once.
-- Gives one row: released, the number of carts
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE release_expired_holds(IN p_limit INT)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_released INT;

  CALL release_holds(p_limit, v_released);
  SELECT v_released AS released;
END
