-- Gives stock that came back without anybody booking it in (cancelled orders, ended holds) to those who wait for it.
-- One variant a call; several may run at once. Gives one row: sku, or none when nothing can be filled.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE fill_waiting_backorders()
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_variant_id BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = NULL, @actor_note = NULL;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT waiting.variant_id INTO v_variant_id
  FROM backorders AS waiting
  JOIN stock_levels AS level ON level.variant_id = waiting.variant_id AND level.available > 0
  JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
  WHERE waiting.owed > 0
  LIMIT 1;
  IF v_variant_id IS NOT NULL THEN
    CALL fill_backorders(v_variant_id);
  END IF;
  COMMIT;
  SELECT sku FROM product_variants WHERE id = v_variant_id;
END
