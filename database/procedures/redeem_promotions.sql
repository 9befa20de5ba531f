-- Counts the promotions that apply to a cart as used by its order, in order of their ids. After apply_promotions; inside
-- place_order only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE redeem_promotions(
  IN p_cart_id BIGINT UNSIGNED, IN p_order_id BIGINT UNSIGNED, IN p_user_id BIGINT UNSIGNED, IN p_delivery_minor BIGINT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  CALL credit_free_delivery(p_cart_id, p_delivery_minor);
  INSERT INTO promotion_redemptions (order_id, promotion_id, user_id, discount_minor)
  SELECT p_order_id, promotion_id, p_user_id, discount_minor
  FROM cart_promotions
  WHERE cart_id = p_cart_id AND reason IS NULL
  ORDER BY promotion_id;
END
