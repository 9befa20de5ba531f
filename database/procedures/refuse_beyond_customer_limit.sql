-- Refuses when a line of a priced cart and what its customer has bought already are more than a customer may have:
-- CUSTOMER_LIMIT:<sku>:<pieces left>. A customer is an account, or else an e-mail. Cancelled orders do not count.
-- The customer's row is the lock: two orders at once count one after the other. Inside place_order only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_beyond_customer_limit(
  IN p_cart_id BIGINT UNSIGNED, IN p_user_id BIGINT UNSIGNED, IN p_email VARCHAR(254)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_sku VARCHAR(64);
  DECLARE v_left BIGINT;

  INSERT INTO limited_buyers (buyer_hash)
  VALUES (UNHEX(SHA2(IF(p_user_id IS NULL, CONCAT('email:', p_email), CONCAT('user:', p_user_id)), 256)))
  ON DUPLICATE KEY UPDATE buyer_hash = VALUES(buyer_hash);
  SELECT judged.sku, GREATEST(0, judged.customer_limit - judged.bought) INTO v_sku, v_left
  FROM (
    SELECT line.variant_id, line.quantity, line.customer_limit, variant.sku,
      COALESCE((
        SELECT SUM(sold.quantity)
        FROM order_lines AS sold
        JOIN orders AS placed ON placed.id = sold.order_id
        WHERE sold.variant_id = line.variant_id AND placed.status <> 'cancelled'
          AND IF(p_user_id IS NULL, placed.email = p_email AND placed.user_id IS NULL, placed.user_id = p_user_id)
      ), 0) AS bought
    FROM cart_lines AS line
    JOIN product_variants AS variant ON variant.id = line.variant_id
    WHERE line.cart_id = p_cart_id AND line.customer_limit IS NOT NULL
  ) AS judged
  WHERE judged.bought + judged.quantity > judged.customer_limit
  ORDER BY judged.variant_id
  LIMIT 1;
  IF v_sku IS NOT NULL THEN
    CALL refuse('CUSTOMER_LIMIT', CONCAT(v_sku, ':', v_left));
  END IF;
END
