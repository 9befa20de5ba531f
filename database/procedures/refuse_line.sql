-- Refuses when a priced line of a cart cannot be bought as it stands. One look for the many lines that are for sale and
-- lie on the shelves; what cart, customer and promises make of the others is asked of the two that say why.
-- Refuses NOT_FOR_SALE, QUANTITY_LIMIT, OUT_OF_STOCK. After price_cart; inside other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_line(IN p_cart_id BIGINT UNSIGNED, IN p_variant_id BIGINT UNSIGNED)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_is_for_sale, v_is_there BOOLEAN;

  SELECT line.for_sale = 1 AND line.quantity <= COALESCE(line.order_limit, line.quantity),
    line.quantity <= COALESCE((
      SELECT SUM(level.available)
      FROM stock_levels AS level
      JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
      WHERE level.variant_id = p_variant_id
    ), 0)
  INTO v_is_for_sale, v_is_there
  FROM cart_lines AS line
  WHERE line.cart_id = p_cart_id AND line.variant_id = p_variant_id;
  IF NOT COALESCE(v_is_for_sale, FALSE) THEN
    CALL refuse_lines_not_for_sale(p_cart_id, p_variant_id);
  END IF;
  IF NOT COALESCE(v_is_there, FALSE) THEN
    CALL refuse_sold_out_lines(p_cart_id, p_variant_id);
  END IF;
END
