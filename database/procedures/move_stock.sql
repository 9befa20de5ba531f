-- Books stock at a place, or at the first active one when none is named: a receipt adds pieces, a correction adds or
-- takes, a count sets what is there. Orders that wait for the variant get what came.
-- Every call books, so that each needs its own reason. Refuses VARIANT_NOT_FOUND, LOCATION_NOT_FOUND, VALIDATION_FAILED
-- (no such quantity for the reason), OUT_OF_STOCK:<sku>:<pieces left> when more would go than is free.
-- Gives one row: movement_id, sku, delta, on_hand, held, available
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE move_stock(
  IN p_sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN p_reason VARCHAR(20),
  IN p_quantity BIGINT,
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500),
  IN p_location_code VARCHAR(32)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_variant_id, v_location_id, v_movement_id BIGINT UNSIGNED;
  DECLARE v_on_hand, v_delta BIGINT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id INTO v_variant_id FROM product_variants WHERE sku = p_sku;
  IF v_variant_id IS NULL THEN
    CALL refuse('VARIANT_NOT_FOUND', p_sku);
  END IF;
  SELECT id INTO v_location_id
  FROM stock_locations
  WHERE code = p_location_code OR (p_location_code IS NULL AND is_active = 1)
  ORDER BY priority, id
  LIMIT 1;
  IF v_location_id IS NULL THEN
    CALL refuse('LOCATION_NOT_FOUND', p_location_code);
  END IF;
  IF NOT CASE p_reason
    WHEN 'receipt' THEN p_quantity > 0
    WHEN 'correction' THEN p_quantity <> 0
    WHEN 'count' THEN p_quantity >= 0
    ELSE FALSE
  END THEN
    CALL refuse('VALIDATION_FAILED', CONCAT(p_reason, ' ', p_quantity));
  END IF;

  SELECT on_hand INTO v_on_hand
  FROM stock_levels
  WHERE variant_id = v_variant_id AND location_id = v_location_id
  FOR UPDATE;
  SET v_delta = IF(p_reason = 'count', p_quantity - v_on_hand, p_quantity);
  INSERT INTO stock_movements (variant_id, location_id, delta, reason, actor_id, note)
  VALUES (v_variant_id, v_location_id, v_delta, p_reason, p_actor_id, p_note);
  SET v_movement_id = LAST_INSERT_ID();
  IF v_delta > 0 THEN
    CALL fill_backorders(v_variant_id);
  END IF;
  COMMIT;

  SELECT v_movement_id AS movement_id, p_sku AS sku, v_delta AS delta, on_hand, held, available
  FROM stock_levels
  WHERE variant_id = v_variant_id AND location_id = v_location_id;
END
