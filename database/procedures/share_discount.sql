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

  SELECT promotion.rate_bp, promotion.buy_quantity, promotion.get_quantity, amounts.amount_minor
  INTO v_rate_bp, v_buy, v_get, v_amount_minor
  FROM promotions AS promotion
  JOIN carts AS cart ON cart.id = p_cart_id
  LEFT JOIN promotion_amounts AS amounts
    ON amounts.promotion_id = promotion.id AND amounts.currency = cart.currency
  WHERE promotion.id = p_promotion_id;

  UPDATE cart_discounts AS goods
  JOIN cart_lines AS line ON line.cart_id = goods.cart_id AND line.variant_id = goods.variant_id
  JOIN (
    SELECT split.variant_id, split.part + (
      ROW_NUMBER() OVER (ORDER BY split.remainder DESC, split.variant_id) <= split.discount - SUM(split.part) OVER ()
    ) AS share_minor
    FROM (
      SELECT whole.variant_id, whole.discount, whole.discount * whole.weight DIV whole.weights AS part,
        MOD(whole.discount * whole.weight, whole.weights) AS remainder
      FROM (
        SELECT weighed.variant_id, weighed.weight, weighed.weights,
          IF(
            v_rate_bp IS NULL, LEAST(weighed.weights, v_amount_minor), (2 * weighed.weights * v_rate_bp + 10000) DIV 20000
          ) AS discount
        FROM (
          -- Products of two amounts are beyond 2^63, so the sum is a decimal.
          SELECT piled.variant_id, piled.weight, CAST(SUM(piled.weight) OVER () AS DECIMAL(30, 0)) AS weights
          FROM (
            -- The weight of a line is what is still to be paid for it or, of buy-x-get-y, for its pieces that are given.
            SELECT pile.variant_id,
              IF(
                v_get IS NULL,
                pile.total_minor,
                LEAST(
                  pile.total_minor,
                  pile.unit_price_minor
                    * GREATEST(0, LEAST(pile.quantity, pile.pieces DIV (v_buy + v_get) * v_get - pile.cheaper_pieces))
                )
              ) AS weight
            FROM (
              SELECT own.variant_id, own.quantity, own.unit_price_minor, own.total_minor,
                SUM(own.quantity) OVER () AS pieces,
                SUM(own.quantity) OVER (ORDER BY own.unit_price_minor, own.variant_id) - own.quantity AS cheaper_pieces
              FROM cart_discounts AS about
              JOIN cart_lines AS own ON own.cart_id = about.cart_id AND own.variant_id = about.variant_id
              WHERE about.cart_id = p_cart_id AND about.promotion_id = p_promotion_id
            ) AS pile
          ) AS piled
        ) AS weighed
        WHERE weighed.weights > 0
      ) AS whole
    ) AS split
  ) AS shared ON shared.variant_id = goods.variant_id
  SET goods.discount_minor = shared.share_minor, line.discount_minor = line.discount_minor + shared.share_minor
  WHERE goods.cart_id = p_cart_id AND goods.promotion_id = p_promotion_id;

  SELECT COALESCE(SUM(discount_minor), 0) INTO p_discount_minor
  FROM cart_discounts
  WHERE cart_id = p_cart_id AND promotion_id = p_promotion_id;
END
