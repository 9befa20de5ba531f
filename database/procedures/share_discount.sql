-- Shares what a promotion takes off over its lines. A share of the goods' price is rounded half up once; the lines get
-- their parts in proportion, the left-over minor units going to the largest remainders, of equal ones to the lower
-- variant. Of buy-x-get-y, the cheapest pieces are the ones given. Inside apply_promotions only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE share_discount(
  IN p_cart_id BIGINT UNSIGNED, IN p_promotion_id BIGINT UNSIGNED, OUT p_discount_minor BIGINT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_rate_bp, v_buy, v_get INT;
  DECLARE v_amount_minor BIGINT;
  -- Products of two of these are beyond 2^63.
  DECLARE v_weight, v_discount DECIMAL(30, 0);

  SELECT promotion.rate_bp, promotion.buy_quantity, promotion.get_quantity, amounts.amount_minor
  INTO v_rate_bp, v_buy, v_get, v_amount_minor
  FROM promotions AS promotion
  JOIN carts AS cart ON cart.id = p_cart_id
  LEFT JOIN promotion_amounts AS amounts
    ON amounts.promotion_id = promotion.id AND amounts.currency = cart.currency
  WHERE promotion.id = p_promotion_id;

  -- The weight of a line is what is still to be paid for it or, of buy-x-get-y, for its pieces that are given.
  INSERT INTO cart_discounts (cart_id, promotion_id, variant_id, weight_minor)
  SELECT p_cart_id, p_promotion_id, piled.variant_id,
    IF(
      v_get IS NULL,
      piled.total_minor,
      LEAST(
        piled.total_minor,
        piled.unit_price_minor
          * GREATEST(0, LEAST(piled.quantity, piled.pieces DIV (v_buy + v_get) * v_get - piled.cheaper_pieces))
      )
    )
  FROM (
    SELECT line.variant_id, line.quantity, line.unit_price_minor, line.total_minor,
      SUM(line.quantity) OVER () AS pieces,
      SUM(line.quantity) OVER (ORDER BY line.unit_price_minor, line.variant_id) - line.quantity AS cheaper_pieces
    FROM cart_discounts AS goods
    JOIN cart_lines AS line ON line.cart_id = goods.cart_id AND line.variant_id = goods.variant_id
    WHERE goods.cart_id = p_cart_id AND goods.promotion_id = p_promotion_id
  ) AS piled
  ON DUPLICATE KEY UPDATE weight_minor = VALUES(weight_minor);

  SELECT SUM(weight_minor) INTO v_weight
  FROM cart_discounts
  WHERE cart_id = p_cart_id AND promotion_id = p_promotion_id;
  SET v_discount = IF(v_rate_bp IS NULL, LEAST(v_weight, v_amount_minor), (2 * v_weight * v_rate_bp + 10000) DIV 20000);

  IF v_discount > 0 THEN
    INSERT INTO cart_discounts (cart_id, promotion_id, variant_id, discount_minor)
    SELECT p_cart_id, p_promotion_id, split.variant_id,
      split.part + (
        ROW_NUMBER() OVER (ORDER BY split.remainder DESC, split.variant_id) <= v_discount - SUM(split.part) OVER ()
      )
    FROM (
      SELECT goods.variant_id, v_discount * goods.weight_minor DIV v_weight AS part,
        MOD(v_discount * goods.weight_minor, v_weight) AS remainder
      FROM cart_discounts AS goods
      WHERE goods.cart_id = p_cart_id AND goods.promotion_id = p_promotion_id
    ) AS split
    ON DUPLICATE KEY UPDATE discount_minor = VALUES(discount_minor);
    UPDATE cart_lines AS line
    JOIN cart_discounts AS goods
      ON goods.cart_id = line.cart_id AND goods.promotion_id = p_promotion_id AND goods.variant_id = line.variant_id
    SET line.discount_minor = line.discount_minor + goods.discount_minor
    WHERE line.cart_id = p_cart_id;
  END IF;
  SET p_discount_minor = COALESCE(v_discount, 0);
END
