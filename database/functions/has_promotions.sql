-- Whether any promotion might apply to a cart: a cheap look, so that carts without any pay nothing for those that have.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION has_promotions(p_cart_id BIGINT UNSIGNED)
RETURNS BOOLEAN
READS SQL DATA
SQL SECURITY DEFINER
RETURN EXISTS (SELECT 1 FROM cart_promotion_codes WHERE cart_id = p_cart_id)
  OR EXISTS (SELECT 1 FROM promotions WHERE code IS NULL AND is_active = 1)
