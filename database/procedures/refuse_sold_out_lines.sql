-- Refuses when there is not enough of a line of a cart (of one variant, or of all when p_variant_id is NULL), what the
-- cart holds and what may be promised counted in: OUT_OF_STOCK:<sku>:<pieces left>. Reads without locks. Inside other
-- procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_sold_out_lines(IN p_cart_id BIGINT UNSIGNED, IN p_variant_id BIGINT UNSIGNED)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_sku VARCHAR(64);
  DECLARE v_pieces BIGINT;

  SELECT judged.sku, judged.pieces INTO v_sku, v_pieces
  FROM (
    SELECT line.variant_id, line.quantity, variant.sku,
      COALESCE((
        SELECT SUM(level.available)
        FROM stock_levels AS level
        JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
        WHERE level.variant_id = line.variant_id
      ), 0)
      + COALESCE((
        SELECT SUM(own.quantity)
        FROM stock_holds AS own
        WHERE own.cart_id = line.cart_id AND own.variant_id = line.variant_id
      ), 0)
      + IF(variant.stock_policy = 'deny', 0, GREATEST(0, COALESCE(
        variant.backorder_limit
          - COALESCE((SELECT promised FROM variant_backlogs WHERE variant_id = line.variant_id), 0),
        line.quantity
      ))) AS pieces
    FROM cart_lines AS line
    JOIN product_variants AS variant ON variant.id = line.variant_id
    WHERE line.cart_id = p_cart_id AND (p_variant_id IS NULL OR line.variant_id = p_variant_id)
  ) AS judged
  WHERE judged.quantity > judged.pieces
  ORDER BY judged.variant_id
  LIMIT 1;

  IF v_sku IS NOT NULL THEN
    CALL refuse('OUT_OF_STOCK', CONCAT(v_sku, ':', v_pieces));
  END IF;
END
