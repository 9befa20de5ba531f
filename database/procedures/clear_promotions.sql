-- Takes back what apply_promotions left. Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE clear_promotions(IN p_cart_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DELETE FROM cart_discounts WHERE cart_id = p_cart_id;
  DELETE FROM cart_promotions WHERE cart_id = p_cart_id;
  UPDATE cart_lines SET discount_minor = 0 WHERE cart_id = p_cart_id;
END
