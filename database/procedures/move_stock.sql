-- Books stock at the first place: a receipt adds pieces, a correction adds or takes, a count sets what is there.
-- Every call books, so that each needs its own reason. Refuses VARIANT_NOT_FOUND, VALIDATION_FAILED (no such quantity
-- for the reason), OUT_OF_STOCK:<sku>:<pieces left> when more would go than is free.
-- Gives one row: movement_id, sku, delta, on_hand, held, available
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE move_stock(
  IN p_sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN p_reason VARCHAR(20),
  IN p_quantity BIGINT,
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500)
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
  IF NOT CASE p_reason
    WHEN 'receipt' THEN p_quantity > 0
    WHEN 'correction' THEN p_quantity <> 0
    WHEN 'count' THEN p_quantity >= 0
    ELSE FALSE
  END THEN
    CALL refuse('VALIDATION_FAILED', CONCAT(p_reason, ' ', p_quantity));
  END IF;

  SELECT id INTO v_location_id FROM stock_locations ORDER BY priority, id LIMIT 1;
  SELECT on_hand INTO v_on_hand
  FROM stock_levels
  WHERE variant_id = v_variant_id AND location_id = v_location_id
  FOR UPDATE;
  SET v_delta = IF(p_reason = 'count', p_quantity - v_on_hand, p_quantity);
  INSERT INTO stock_movements (variant_id, location_id, delta, reason, actor_id, note)
  VALUES (v_variant_id, v_location_id, v_delta, p_reason, p_actor_id, p_note);
  SET v_movement_id = LAST_INSERT_ID();
  COMMIT;

  SELECT v_movement_id AS movement_id, p_sku AS sku, v_delta AS delta, on_hand, held, available
  FROM stock_levels
  WHERE variant_id = v_variant_id AND location_id = v_location_id;
END
