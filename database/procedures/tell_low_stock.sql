-- Finds the variants that a sale brought to or below the number from which on they are low, each once until more comes
-- in. Reads up to p_limit movements after those of the last look, and the last hundred again, for numbers are given
-- before they are committed. May be repeated; of several that look at once, one does.
-- Gives a row for each: sku, available
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE tell_low_stock(IN p_limit INT)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_seen, v_look, v_last BIGINT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT movement_id, looks + 1 INTO v_seen, v_look FROM low_stock_looks WHERE id = 1 FOR UPDATE SKIP LOCKED;
  SELECT MAX(id) INTO v_last
  FROM (SELECT id FROM stock_movements WHERE id > v_seen ORDER BY id LIMIT p_limit) AS fresh;

  IF v_last IS NOT NULL THEN
    -- What was low before a look without a sale stays as it is marked.
    INSERT INTO low_stock_marks (variant_id, is_low, look)
    SELECT stock.variant_id, stock.available <= stock.low_at, v_look
    FROM (
      SELECT moved.variant_id, moved.was_sold, COALESCE(variant.low_stock_at, shop.low_stock_threshold) AS low_at,
        COALESCE(SUM(level.available), 0) AS available
      FROM (
        SELECT variant_id, MAX(reason = 'sale') AS was_sold
        FROM stock_movements
        WHERE id > v_seen - 100 AND id <= v_last
        GROUP BY variant_id
      ) AS moved
      JOIN product_variants AS variant ON variant.id = moved.variant_id
      JOIN shop_settings AS shop ON shop.id = 1
      LEFT JOIN (
        stock_levels AS level JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
      ) ON level.variant_id = moved.variant_id
      GROUP BY moved.variant_id, moved.was_sold, variant.low_stock_at, shop.low_stock_threshold
    ) AS stock
    WHERE stock.was_sold OR stock.available > stock.low_at
    ON DUPLICATE KEY UPDATE
      look = IF(VALUES(is_low) > low_stock_marks.is_low, VALUES(look), low_stock_marks.look), is_low = VALUES(is_low);
    UPDATE low_stock_looks SET movement_id = v_last, looks = v_look WHERE id = 1;
  END IF;
  COMMIT;

  SELECT variant.sku, CAST((
    SELECT COALESCE(SUM(level.available), 0)
    FROM stock_levels AS level
    JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
    WHERE level.variant_id = mark.variant_id
  ) AS SIGNED) AS available
  FROM low_stock_marks AS mark
  JOIN product_variants AS variant ON variant.id = mark.variant_id
  WHERE v_last IS NOT NULL AND mark.look = v_look AND mark.is_low = 1
  ORDER BY mark.variant_id;
END
