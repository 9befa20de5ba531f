-- Keeps with an order what each promotion took off each of its lines, and clears the cart's working tables.
-- After redeem_promotions and the order's lines; inside place_order only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE keep_adjustments(
  IN p_cart_id BIGINT UNSIGNED, IN p_order_id BIGINT UNSIGNED
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  INSERT INTO order_adjustments (order_id, line_number, promotion_id, step, title, code, amount_minor)
  SELECT p_order_id, part.line_number, part.promotion_id, judged.step, promotion.title, promotion.code, -part.discount_minor
  FROM (
    SELECT line.line_number, goods.promotion_id, goods.discount_minor
    FROM cart_discounts AS goods
    JOIN order_lines AS line ON line.order_id = p_order_id AND line.variant_id = goods.variant_id
    WHERE goods.cart_id = p_cart_id
    UNION ALL
    SELECT 0, freeing.promotion_id, freeing.discount_minor
    FROM cart_promotions AS freeing
    JOIN promotions AS promotion ON promotion.id = freeing.promotion_id AND promotion.kind = 'free_delivery'
    WHERE freeing.cart_id = p_cart_id AND freeing.reason IS NULL
  ) AS part
  JOIN cart_promotions AS judged ON judged.cart_id = p_cart_id AND judged.promotion_id = part.promotion_id
  JOIN promotions AS promotion ON promotion.id = part.promotion_id
  WHERE part.discount_minor > 0;
  CALL clear_promotions(p_cart_id);
END
