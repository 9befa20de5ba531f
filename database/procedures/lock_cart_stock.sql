-- Locks the stock levels of a locked cart's lines, in variant order, before holds are ended or made: so two carts never
-- wait for each other. Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE lock_cart_stock(IN p_cart_id BIGINT UNSIGNED)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_levels INT;

  SELECT COUNT(level.on_hand) INTO v_levels
  FROM cart_lines AS line
  STRAIGHT_JOIN stock_levels AS level ON level.variant_id = line.variant_id
  WHERE line.cart_id = p_cart_id
  FOR UPDATE;
END
