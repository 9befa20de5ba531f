-- Says why a promotion does not apply to a cart as it stands (p_reason NULL: it does), and what is missing: minor units
-- of the minimum, pieces of the quantity. What must know the customer needs an account, so that a quote says what an order does.
-- Inside apply_promotions only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE judge_promotion(
  IN p_cart_id BIGINT UNSIGNED,
  IN p_user_id BIGINT UNSIGNED,
  IN p_promotion_id BIGINT UNSIGNED,
  OUT p_reason VARCHAR(20),
  OUT p_missing BIGINT
)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_goods_minor, v_pieces, v_minimum_minor, v_wanted_pieces BIGINT;
  DECLARE v_today DATE DEFAULT shop_day(UTC_TIMESTAMP(3));

  SELECT COALESCE(SUM(line.subtotal_minor), 0), COALESCE(SUM(line.quantity), 0) INTO v_goods_minor, v_pieces
  FROM cart_discounts AS goods
  JOIN cart_lines AS line ON line.cart_id = goods.cart_id AND line.variant_id = goods.variant_id
  WHERE goods.cart_id = p_cart_id AND goods.promotion_id = p_promotion_id;

  SELECT
    CASE
      WHEN promotion.is_active = 0 OR promotion.ends_on < v_today THEN 'ended'
      WHEN promotion.starts_on > v_today THEN 'not_started'
      WHEN amounts.promotion_id IS NULL
        AND EXISTS (SELECT 1 FROM promotion_amounts AS other WHERE other.promotion_id = promotion.id) THEN 'currency'
      WHEN limits.used >= limits.usage_limit THEN 'used_up'
      WHEN p_user_id IS NULL AND (
        promotion.is_first_order_only = 1 OR promotion.limit_per_customer IS NOT NULL
        OR EXISTS (SELECT 1 FROM promotion_customers AS chosen WHERE chosen.promotion_id = promotion.id)
      ) THEN 'sign_in'
      WHEN EXISTS (SELECT 1 FROM promotion_customers AS chosen WHERE chosen.promotion_id = promotion.id)
        AND NOT EXISTS (
          SELECT 1 FROM promotion_customers AS chosen
          WHERE chosen.promotion_id = promotion.id AND chosen.user_id = p_user_id
        ) THEN 'not_yours'
      WHEN promotion.is_first_order_only = 1
        AND EXISTS (SELECT 1 FROM orders AS sold WHERE sold.user_id = p_user_id AND sold.status <> 'cancelled')
        THEN 'first_order'
      WHEN promotion.limit_per_customer <= (
        SELECT COUNT(*) FROM promotion_redemptions AS taken
        WHERE taken.promotion_id = promotion.id AND taken.released_at IS NULL AND taken.user_id = p_user_id
      ) THEN 'used_by_you'
      WHEN v_pieces = 0 THEN 'no_goods'
      WHEN v_pieces < promotion.buy_quantity + promotion.get_quantity THEN 'quantity'
      WHEN v_goods_minor < amounts.minimum_minor THEN 'minimum'
    END,
    COALESCE(amounts.minimum_minor, 0),
    promotion.buy_quantity + promotion.get_quantity
  INTO p_reason, v_minimum_minor, v_wanted_pieces
  FROM promotions AS promotion
  JOIN carts AS cart ON cart.id = p_cart_id
  LEFT JOIN promotion_amounts AS amounts
    ON amounts.promotion_id = promotion.id AND amounts.currency = cart.currency
  LEFT JOIN promotion_limits AS limits ON limits.promotion_id = promotion.id
  WHERE promotion.id = p_promotion_id;

  SET p_missing = CASE p_reason
    WHEN 'minimum' THEN v_minimum_minor - v_goods_minor
    WHEN 'quantity' THEN v_wanted_pieces - v_pieces
  END;
END
