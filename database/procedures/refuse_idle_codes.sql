-- Refuses when a code of the cart (of one promotion, or of any when p_promotion_id is NULL) does not apply:
-- PROMOTION_NOT_APPLICABLE:<code>:<reason>[:<missing>[:<currency>]]. After apply_promotions; inside other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_idle_codes(IN p_cart_id BIGINT UNSIGNED, IN p_promotion_id BIGINT UNSIGNED)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_detail VARCHAR(80);

  SELECT CONCAT_WS(':', promotion.code, judged.reason, judged.missing, IF(judged.reason = 'minimum', cart.currency, NULL))
  INTO v_detail
  FROM cart_promotions AS judged
  JOIN carts AS cart ON cart.id = judged.cart_id
  JOIN promotions AS promotion ON promotion.id = judged.promotion_id AND promotion.code IS NOT NULL
  WHERE judged.cart_id = p_cart_id AND judged.reason IS NOT NULL
    AND (p_promotion_id IS NULL OR judged.promotion_id = p_promotion_id)
  ORDER BY judged.promotion_id
  LIMIT 1;
  IF v_detail IS NOT NULL THEN
    CALL refuse('PROMOTION_NOT_APPLICABLE', v_detail);
  END IF;
END
