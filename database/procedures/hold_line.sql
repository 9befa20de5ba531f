-- Holds what is there of a line of a cart, at the preferred place if that has it, or else as an order would take it.
-- The levels of the variant are locked. Refuses OUT_OF_STOCK:<sku>:<pieces left>. Inside hold_cart only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE hold_line(
  IN p_cart_id BIGINT UNSIGNED,
  IN p_variant_id BIGINT UNSIGNED,
  IN p_quantity INT,
  IN p_location_id BIGINT UNSIGNED,
  IN p_expires_at DATETIME(3)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_left INT DEFAULT p_quantity;
  DECLARE v_location_id BIGINT UNSIGNED;
  DECLARE v_available BIGINT;
  DECLARE v_policy VARCHAR(10);
  DECLARE v_sku VARCHAR(64);

  holding: WHILE v_left > 0 DO
    SET v_location_id = NULL;
    SELECT level.location_id, level.available INTO v_location_id, v_available
    FROM stock_levels AS level
    JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
    WHERE level.variant_id = p_variant_id AND level.available > 0
    ORDER BY level.available >= v_left DESC, place.id <=> p_location_id DESC, place.priority, place.id
    LIMIT 1
    LOCK IN SHARE MODE;
    IF v_location_id IS NULL THEN
      LEAVE holding;
    END IF;
    INSERT INTO stock_holds (cart_id, variant_id, location_id, quantity, expires_at)
    VALUES (p_cart_id, p_variant_id, v_location_id, LEAST(v_left, v_available), p_expires_at);
    SET v_left = v_left - LEAST(v_left, v_available);
  END WHILE;

  IF v_left > 0 THEN
    SELECT stock_policy, sku INTO v_policy, v_sku FROM product_variants WHERE id = p_variant_id;
    IF v_policy = 'deny' THEN
      CALL refuse('OUT_OF_STOCK', CONCAT(v_sku, ':', p_quantity - v_left));
    END IF;
  END IF;
END
