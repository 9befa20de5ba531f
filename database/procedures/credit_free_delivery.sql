-- Notes what the promotion that frees the delivery of a cart takes off: its price. After apply_promotions; inside a
-- transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE credit_free_delivery(
  IN p_cart_id BIGINT UNSIGNED, IN p_delivery_minor BIGINT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
UPDATE cart_promotions AS judged
JOIN promotions AS promotion ON promotion.id = judged.promotion_id AND promotion.kind = 'free_delivery'
SET judged.discount_minor = p_delivery_minor
WHERE judged.cart_id = p_cart_id AND judged.reason IS NULL
