-- Gives pieces that a checkout holds free again, as when a customer stands at the counter; the cart keeps its line and
-- finds out when it orders. Refuses HOLD_NOT_FOUND, also when it was called before.
-- Gives one row: quantity
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE release_hold(
  IN p_cart_id BIGINT UNSIGNED,
  IN p_sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN p_location_code VARCHAR(32)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id, v_variant_id, v_location_id BIGINT UNSIGNED;
  DECLARE v_quantity INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  -- The cart is the lock: an order that is being placed of it keeps its pieces.
  SELECT id INTO v_cart_id FROM carts WHERE id = p_cart_id FOR UPDATE;
  SELECT variant.id, place.id INTO v_variant_id, v_location_id
  FROM product_variants AS variant
  JOIN stock_locations AS place ON place.code = p_location_code
  WHERE variant.sku = p_sku;
  SELECT quantity INTO v_quantity
  FROM stock_holds
  WHERE cart_id = v_cart_id AND variant_id = v_variant_id AND location_id = v_location_id;
  IF v_quantity IS NULL THEN
    CALL refuse('HOLD_NOT_FOUND', p_sku);
  END IF;
  DELETE FROM stock_holds
  WHERE cart_id = v_cart_id AND variant_id = v_variant_id AND location_id = v_location_id;
  COMMIT;
  SELECT v_quantity AS quantity;
END
