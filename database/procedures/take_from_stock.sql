-- Takes a line of an order out of stock: from the place that has all of what is left, or else from one after the other by
-- priority. What is not there is owed as a backorder where the variant may be promised. The levels of the variant are
-- locked first. Refuses OUT_OF_STOCK:<sku>:<pieces left>. Inside
-- take_order_from_stock only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE take_from_stock(
  IN p_order_id BIGINT UNSIGNED,
  IN p_line_number INT UNSIGNED,
  IN p_variant_id BIGINT UNSIGNED,
  IN p_quantity INT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_left, v_levels INT DEFAULT p_quantity;
  DECLARE v_location_id BIGINT UNSIGNED;
  DECLARE v_available BIGINT;
  DECLARE v_policy VARCHAR(10);
  DECLARE v_sku VARCHAR(64);

  SELECT COUNT(on_hand) INTO v_levels FROM stock_levels WHERE variant_id = p_variant_id FOR UPDATE;
  taking: WHILE v_left > 0 DO
    SET v_location_id = NULL;
    -- A reading with a lock sees what the lock waited for.
    SELECT level.location_id, level.available INTO v_location_id, v_available
    FROM stock_levels AS level
    JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
    WHERE level.variant_id = p_variant_id AND level.available > 0
    ORDER BY level.available >= v_left DESC, place.priority, place.id
    LIMIT 1
    LOCK IN SHARE MODE;
    IF v_location_id IS NULL THEN
      LEAVE taking;
    END IF;
    INSERT INTO stock_movements (variant_id, location_id, delta, reason, order_id, line_number, actor_id)
    VALUES (p_variant_id, v_location_id, -LEAST(v_left, v_available), 'sale', p_order_id, p_line_number, @actor_id);
    SET v_left = v_left - LEAST(v_left, v_available);
  END WHILE;

  IF v_left > 0 THEN
    SELECT stock_policy, sku INTO v_policy, v_sku FROM product_variants WHERE id = p_variant_id;
    IF v_policy = 'deny' THEN
      CALL refuse('OUT_OF_STOCK', CONCAT(v_sku, ':', p_quantity - v_left));
    END IF;
    INSERT INTO backorders (order_id, line_number, variant_id, quantity)
    VALUES (p_order_id, p_line_number, p_variant_id, v_left);
  END IF;
END
