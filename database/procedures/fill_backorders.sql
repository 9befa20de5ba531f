-- Gives what is available of a variant to those who wait for it, the oldest order first. Whoever books stock in calls it.
-- The levels of the variant are locked first. Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE fill_backorders(IN p_variant_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_order_id, v_location_id BIGINT UNSIGNED;
  DECLARE v_line_number INT UNSIGNED;
  DECLARE v_available BIGINT;
  DECLARE v_levels, v_owed, v_filled INT;

  SELECT COUNT(on_hand) INTO v_levels FROM stock_levels WHERE variant_id = p_variant_id FOR UPDATE;
  filling: LOOP
    SET v_order_id = NULL, v_location_id = NULL;
    SELECT level.location_id, level.available INTO v_location_id, v_available
    FROM stock_levels AS level
    JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
    WHERE level.variant_id = p_variant_id AND level.available > 0
    ORDER BY place.priority, place.id
    LIMIT 1
    LOCK IN SHARE MODE;
    SELECT order_id, line_number, owed, filled INTO v_order_id, v_line_number, v_owed, v_filled
    FROM backorders
    WHERE variant_id = p_variant_id AND owed > 0
    ORDER BY order_id, line_number
    LIMIT 1
    FOR UPDATE;
    IF v_location_id IS NULL OR v_order_id IS NULL THEN
      LEAVE filling;
    END IF;
    INSERT INTO stock_movements (variant_id, location_id, delta, reason, order_id, line_number, part, actor_id)
    VALUES (
      p_variant_id, v_location_id, -LEAST(v_owed, v_available), 'sale', v_order_id, v_line_number, v_filled + 1, @actor_id
    );
    UPDATE backorders SET filled = filled + LEAST(v_owed, v_available)
    WHERE order_id = v_order_id AND line_number = v_line_number;
  END LOOP;
END
