-- Refuses when a priced line of a cart (of one variant, or of all when p_variant_id is NULL) is not for sale, or more
-- than an order may hold: NOT_FOR_SALE:<sku>, QUANTITY_LIMIT:<sku>:<limit>. After price_cart; inside other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_lines_not_for_sale(IN p_cart_id BIGINT UNSIGNED, IN p_variant_id BIGINT UNSIGNED)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_sku VARCHAR(64);
  DECLARE v_for_sale TINYINT;
  DECLARE v_limit INT;

  SELECT variant.sku, line.for_sale, line.order_limit INTO v_sku, v_for_sale, v_limit
  FROM cart_lines AS line
  JOIN product_variants AS variant ON variant.id = line.variant_id
  WHERE line.cart_id = p_cart_id AND (p_variant_id IS NULL OR line.variant_id = p_variant_id)
    AND (line.for_sale = 0 OR line.quantity > line.order_limit)
  ORDER BY line.variant_id
  LIMIT 1;
  IF v_for_sale = 0 THEN
    CALL refuse('NOT_FOR_SALE', v_sku);
  ELSEIF v_for_sale = 1 THEN
    CALL refuse('QUANTITY_LIMIT', CONCAT(v_sku, ':', v_limit));
  END IF;
END
