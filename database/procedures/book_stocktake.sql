-- Sets many levels of a place to what was counted, or changes nothing: p_lines is a JSON list of sku, counted and, when
-- the caller knows it, expected: what was on hand when the count was looked through. Orders that wait get what was found.
-- Counting the same again is harmless. Refuses LOCATION_NOT_FOUND, VALIDATION_FAILED (no lines).
-- Gives 1. the lines that keep it from being booked, in the order they came: position, sku, problem, expected, on_hand,
-- held; the problem is unknown (no such SKU), changed (the level is not what was expected) or held (fewer were counted
-- than checkouts hold). 2. unless there are such: stocktake_id, line_count, changed_count
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE book_stocktake(
  IN p_location_code VARCHAR(32),
  IN p_lines JSON,
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_location_id, v_variant_id, v_stocktake_id BIGINT UNSIGNED;
  DECLARE v_line, v_line_count INT UNSIGNED DEFAULT 0;
  DECLARE v_delta, v_on_hand, v_held BIGINT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION
  BEGIN
    ROLLBACK;
    DROP TEMPORARY TABLE IF EXISTS counted_lines;
    RESIGNAL;
  END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id INTO v_location_id FROM stock_locations WHERE code = p_location_code;
  IF v_location_id IS NULL THEN
    CALL refuse('LOCATION_NOT_FOUND', p_location_code);
  END IF;
  CREATE TEMPORARY TABLE counted_lines (
    line_number INT UNSIGNED NOT NULL PRIMARY KEY,
    position INT,
    variant_id BIGINT UNSIGNED,
    sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    counted BIGINT,
    expected BIGINT,
    on_hand BIGINT,
    held BIGINT
  ) ENGINE = InnoDB;
  INSERT INTO counted_lines (line_number, position, variant_id, sku, counted, expected)
  SELECT ROW_NUMBER() OVER (ORDER BY variant.id, line.position), line.position, variant.id, line.sku, line.counted,
    line.expected
  FROM JSON_TABLE(p_lines, '$[*]' COLUMNS (
    position FOR ORDINALITY,
    sku VARCHAR(64) PATH '$.sku',
    counted BIGINT PATH '$.counted',
    expected BIGINT PATH '$.expected'
  )) AS line
  LEFT JOIN product_variants AS variant ON variant.sku = line.sku;
  SELECT COUNT(*) INTO v_line_count FROM counted_lines;
  IF v_line_count = 0 THEN
    CALL refuse('VALIDATION_FAILED', 'no lines');
  END IF;

  -- In variant order, as orders lock.
  WHILE v_line < v_line_count DO
    SET v_line = v_line + 1, v_on_hand = NULL, v_held = NULL;
    SELECT variant_id INTO v_variant_id FROM counted_lines WHERE line_number = v_line;
    IF v_variant_id IS NOT NULL THEN
      SELECT on_hand, held INTO v_on_hand, v_held
      FROM stock_levels
      WHERE variant_id = v_variant_id AND location_id = v_location_id
      FOR UPDATE;
      UPDATE counted_lines SET on_hand = v_on_hand, held = v_held WHERE line_number = v_line;
    END IF;
  END WHILE;

  IF NOT EXISTS (SELECT 1 FROM counted_lines WHERE variant_id IS NULL OR expected <> on_hand OR counted < held) THEN
    INSERT INTO stocktakes (location_id, line_count, changed_count, actor_id, note)
    SELECT v_location_id, v_line_count, COALESCE(SUM(counted <> on_hand), 0), p_actor_id, p_note FROM counted_lines;
    SET v_stocktake_id = LAST_INSERT_ID(), v_line = 0;
    WHILE v_line < v_line_count DO
      SET v_line = v_line + 1;
      SELECT variant_id, counted - on_hand INTO v_variant_id, v_delta FROM counted_lines WHERE line_number = v_line;
      INSERT INTO stock_movements (variant_id, location_id, delta, reason, actor_id, note)
      VALUES (v_variant_id, v_location_id, v_delta, 'count', p_actor_id, p_note);
      INSERT INTO stocktake_lines (stocktake_id, movement_id) VALUES (v_stocktake_id, LAST_INSERT_ID());
      IF v_delta > 0 THEN
        CALL fill_backorders(v_variant_id);
      END IF;
    END WHILE;
  END IF;
  COMMIT;

  SELECT position, sku,
    CASE WHEN variant_id IS NULL THEN 'unknown' WHEN expected <> on_hand THEN 'changed' ELSE 'held' END AS problem,
    expected, on_hand, held
  FROM counted_lines
  WHERE v_stocktake_id IS NULL AND (variant_id IS NULL OR expected <> on_hand OR counted < held)
  ORDER BY position;
  SELECT id AS stocktake_id, line_count, changed_count FROM stocktakes WHERE id = v_stocktake_id;
  DROP TEMPORARY TABLE counted_lines;
END
