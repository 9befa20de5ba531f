-- Refuses when a line of the cart (of one variant, or of all when p_variant_id is NULL) cannot be sold as it stands:
-- NOT_FOR_SALE:<sku>, OUT_OF_STOCK:<sku>:<pieces left>. Inside other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_unsellable_lines(IN p_cart_id BIGINT UNSIGNED, IN p_variant_id BIGINT UNSIGNED)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_sku VARCHAR(64);
  DECLARE v_for_sale TINYINT;
  DECLARE v_available BIGINT;

  SELECT judged.sku, judged.for_sale, judged.available INTO v_sku, v_for_sale, v_available
  FROM (
    SELECT line.variant_id, line.sku, line.quantity, line.for_sale,
      -- A line is taken from one place.
      COALESCE((SELECT MAX(level.available) FROM stock_levels AS level WHERE level.variant_id = line.variant_id), 0)
        AS available
    FROM priced_cart_lines AS line
    WHERE line.cart_id = p_cart_id AND (p_variant_id IS NULL OR line.variant_id = p_variant_id)
  ) AS judged
  WHERE judged.for_sale = 0 OR judged.quantity > judged.available
  ORDER BY judged.variant_id
  LIMIT 1;

  IF v_for_sale = 0 THEN
    CALL refuse('NOT_FOR_SALE', v_sku);
  ELSEIF v_for_sale = 1 THEN
    CALL refuse('OUT_OF_STOCK', CONCAT(v_sku, ':', v_available));
  END IF;
END
