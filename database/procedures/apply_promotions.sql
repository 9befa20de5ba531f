-- Judges every promotion of a cart and takes off what applies, one after the other by priority, each from what those
-- before it left. Leaves the outcome in cart_promotions, cart_discounts and cart_lines.discount_minor, which the caller
-- rolls back or clears. p_is_delivery_free says whether one frees the delivery.
-- The cart is locked. Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE apply_promotions(
  IN p_cart_id BIGINT UNSIGNED, IN p_user_id BIGINT UNSIGNED, OUT p_is_delivery_free BOOLEAN
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_promotion_id BIGINT UNSIGNED;
  DECLARE v_kind, v_reason VARCHAR(20);
  DECLARE v_is_exclusive, v_is_done BOOLEAN DEFAULT FALSE;
  DECLARE v_applied INT DEFAULT 0;
  DECLARE v_is_closed BOOLEAN DEFAULT FALSE;
  DECLARE v_missing, v_discount BIGINT;
  DECLARE v_today DATE DEFAULT shop_day(UTC_TIMESTAMP(3));
  DECLARE v_candidates CURSOR FOR
    SELECT promotion.id, promotion.kind, promotion.is_exclusive
    FROM cart_promotions AS judged
    JOIN promotions AS promotion ON promotion.id = judged.promotion_id
    WHERE judged.cart_id = p_cart_id
    ORDER BY promotion.priority, promotion.id;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET v_is_done = TRUE;

  SET p_is_delivery_free = FALSE;
  INSERT INTO cart_promotions (cart_id, promotion_id)
  SELECT p_cart_id, id
  FROM promotions
  WHERE code IS NULL AND is_active = 1 AND COALESCE(starts_on, v_today) <= v_today AND COALESCE(ends_on, v_today) >= v_today
  UNION
  SELECT p_cart_id, promotion_id FROM cart_promotion_codes WHERE cart_id = p_cart_id;

  INSERT INTO cart_discounts (cart_id, promotion_id, variant_id)
  WITH RECURSIVE branches (promotion_id, category_id) AS (
    SELECT chosen.promotion_id, chosen.category_id
    FROM promotion_categories AS chosen
    JOIN cart_promotions AS judged ON judged.cart_id = p_cart_id AND judged.promotion_id = chosen.promotion_id
    UNION
    SELECT branches.promotion_id, child.id
    FROM branches
    JOIN categories AS child ON child.parent_id = branches.category_id
  )
  SELECT line.cart_id, judged.promotion_id, line.variant_id
  FROM cart_promotions AS judged
  JOIN cart_lines AS line ON line.cart_id = judged.cart_id
  JOIN product_variants AS variant ON variant.id = line.variant_id
  JOIN products AS product ON product.id = variant.product_id
  LEFT JOIN branches ON branches.promotion_id = judged.promotion_id AND branches.category_id = product.category_id
  WHERE judged.cart_id = p_cart_id AND (
    branches.promotion_id IS NOT NULL
    OR NOT EXISTS (SELECT 1 FROM promotion_categories AS chosen WHERE chosen.promotion_id = judged.promotion_id)
  );

  OPEN v_candidates;
  judging: LOOP
    FETCH v_candidates INTO v_promotion_id, v_kind, v_is_exclusive;
    IF v_is_done THEN
      LEAVE judging;
    END IF;
    SET v_discount = 0;
    CALL judge_promotion(p_cart_id, p_user_id, v_promotion_id, v_reason, v_missing);
    IF v_reason IS NULL AND (v_is_closed OR (v_is_exclusive AND v_applied > 0)) THEN
      SET v_reason = 'not_combinable';
    ELSEIF v_reason IS NULL AND v_kind = 'free_delivery' THEN
      SET v_reason = IF(p_is_delivery_free, 'nothing_left', NULL), p_is_delivery_free = TRUE;
    ELSEIF v_reason IS NULL THEN
      CALL share_discount(p_cart_id, v_promotion_id, v_discount);
      SET v_reason = IF(v_discount = 0, 'nothing_left', NULL);
    END IF;
    IF v_reason IS NULL THEN
      SET v_applied = v_applied + 1, v_is_closed = v_is_exclusive;
    END IF;
    UPDATE cart_promotions
    SET reason = v_reason, missing = v_missing, discount_minor = v_discount, step = v_applied
    WHERE cart_id = p_cart_id AND promotion_id = v_promotion_id;
    SET v_is_done = FALSE;
  END LOOP;
  CLOSE v_candidates;
END
