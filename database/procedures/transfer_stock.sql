-- Moves pieces of a variant from one place to another: two rows of the ledger that belong together. What comes to an
-- active place goes first to orders that wait for it. Every call moves. Refuses VARIANT_NOT_FOUND, LOCATION_NOT_FOUND,
-- VALIDATION_FAILED (no pieces, or a place to itself), OUT_OF_STOCK:<sku>:<pieces left> when they are not there or held.
-- Gives one row: out_movement_id, in_movement_id
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE transfer_stock(
  IN p_sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN p_from_code VARCHAR(32),
  IN p_to_code VARCHAR(32),
  IN p_quantity BIGINT,
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_variant_id, v_from_id, v_to_id, v_out_id, v_in_id BIGINT UNSIGNED;
  DECLARE v_on_hand BIGINT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id INTO v_variant_id FROM product_variants WHERE sku = p_sku;
  IF v_variant_id IS NULL THEN
    CALL refuse('VARIANT_NOT_FOUND', p_sku);
  END IF;
  SELECT id INTO v_from_id FROM stock_locations WHERE code = p_from_code;
  IF v_from_id IS NULL THEN
    CALL refuse('LOCATION_NOT_FOUND', p_from_code);
  END IF;
  SELECT id INTO v_to_id FROM stock_locations WHERE code = p_to_code;
  IF v_to_id IS NULL THEN
    CALL refuse('LOCATION_NOT_FOUND', p_to_code);
  END IF;
  IF v_from_id = v_to_id OR COALESCE(p_quantity, 0) <= 0 THEN
    CALL refuse('VALIDATION_FAILED', CONCAT('transfer of ', p_quantity));
  END IF;

  -- The place with the lower number first, whichever way the pieces go: opposite transfers wait, they do not deadlock.
  SELECT on_hand INTO v_on_hand
  FROM stock_levels
  WHERE variant_id = v_variant_id AND location_id = LEAST(v_from_id, v_to_id)
  FOR UPDATE;
  SELECT on_hand INTO v_on_hand
  FROM stock_levels
  WHERE variant_id = v_variant_id AND location_id = GREATEST(v_from_id, v_to_id)
  FOR UPDATE;
  INSERT INTO stock_movements (variant_id, location_id, delta, reason, actor_id, note)
  VALUES (v_variant_id, v_from_id, -p_quantity, 'transfer', p_actor_id, p_note);
  SET v_out_id = LAST_INSERT_ID();
  INSERT INTO stock_movements (variant_id, location_id, delta, reason, actor_id, note)
  VALUES (v_variant_id, v_to_id, p_quantity, 'transfer', p_actor_id, p_note);
  SET v_in_id = LAST_INSERT_ID();
  INSERT INTO stock_transfers (out_movement_id, in_movement_id) VALUES (v_out_id, v_in_id);
  CALL fill_backorders(v_variant_id);
  COMMIT;

  SELECT v_out_id AS out_movement_id, v_in_id AS in_movement_id;
END
