-- Books an order that staff enter, whole or not at all. p_lines is [{"sku", "quantity", "unitPriceMinor"}, …], the price
-- being the list price when it is null or left out; taxed where
-- it goes to, at the rates of its day; a SKU may stand on several lines. An account with the e-mail gets
-- the order. p_currency NULL is the shop's, p_placed_at NULL is now, p_delivery_method NULL is "as agreed".
-- May be repeated: the same key with the same request answers the same order, replayed = 1.
-- Refuses IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS, VALIDATION_FAILED (no lines), VARIANT_NOT_FOUND:<sku>, NOT_FOR_SALE:<sku> (no price),
-- QUANTITY_LIMIT:<sku>, AMOUNT_TOO_LARGE, DELIVERY_METHOD_UNKNOWN, OUT_OF_STOCK:<sku>:<pieces left>.
-- Gives: 1 one row: id, number, replayed  2-4 the order as show_order does
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE place_manual_order(
  IN p_actor_id BIGINT UNSIGNED,
  IN p_key_hash BINARY(32),
  IN p_request_hash BINARY(32),
  IN p_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_email VARCHAR(254),
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_delivery_method VARCHAR(32),
  IN p_delivery_minor BIGINT,
  IN p_payment_method VARCHAR(32),
  IN p_note VARCHAR(500),
  IN p_placed_at DATETIME(3),
  IN p_name VARCHAR(100),
  IN p_line1 VARCHAR(150),
  IN p_line2 VARCHAR(150),
  IN p_postal_code VARCHAR(20),
  IN p_city VARCHAR(100),
  IN p_region VARCHAR(100),
  IN p_country CHAR(2),
  IN p_phone VARCHAR(40),
  IN p_lines JSON
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_order_id, v_location_id BIGINT UNSIGNED;
  DECLARE v_known_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_scope VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin DEFAULT CONCAT('manual:', p_actor_id);
  DECLARE v_items, v_tax BIGINT;
  -- Sums that may be too large for an order; nothing is booked then.
  DECLARE v_subtotal DECIMAL(30, 0);
  DECLARE v_delivery BIGINT DEFAULT COALESCE(p_delivery_minor, 0);
  DECLARE v_delivery_title VARCHAR(100) DEFAULT 'As agreed';
  DECLARE v_standard_rate INT;
  DECLARE v_includes_tax TINYINT;
  DECLARE v_day DATE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION
  BEGIN
    ROLLBACK;
    DROP TEMPORARY TABLE IF EXISTS manual_lines;
    RESIGNAL;
  END;

  SET @actor_id = p_actor_id, @actor_note = NULL;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  CALL claim_idempotency_key(v_scope, p_key_hash, p_request_hash, p_number, v_known_number);

  IF v_known_number IS NOT NULL THEN
    COMMIT;
    SELECT id INTO v_order_id FROM orders WHERE number = v_known_number;
    SELECT v_order_id AS id, v_known_number AS number, 1 AS replayed;
  ELSE
    IF p_currency IS NULL THEN
      SELECT currency INTO p_currency FROM shop_settings WHERE id = 1;
    END IF;
    SET v_includes_tax = COALESCE((SELECT prices_include_tax FROM price_lists WHERE currency = p_currency), 1);
    SET v_day = shop_day(COALESCE(p_placed_at, UTC_TIMESTAMP(3)));
    CALL read_manual_lines(p_lines, p_currency, p_country, p_region, v_day);

    IF p_delivery_method IS NOT NULL THEN
      SET v_delivery_title = (SELECT title FROM delivery_methods WHERE code = p_delivery_method);
      IF v_delivery_title IS NULL THEN
        CALL refuse('DELIVERY_METHOD_UNKNOWN', p_delivery_method);
      END IF;
    END IF;
    SET v_standard_rate = tax_rate_bp('standard', p_country, p_region, v_day);
    SELECT SUM(quantity), SUM(total_minor), SUM(tax_of(total_minor, tax_rate_bp, v_includes_tax))
    INTO v_items, v_subtotal, v_tax
    FROM manual_lines;
    SET v_tax = v_tax + tax_of(v_delivery, v_standard_rate, v_includes_tax);
    -- Beyond 2^53 - 1 JavaScript no longer counts exactly.
    IF v_subtotal + v_delivery + IF(v_includes_tax, 0, v_tax) > 9007199254740991 THEN
      CALL refuse('AMOUNT_TOO_LARGE', NULL);
    END IF;

    -- From the first place that has all of it, if one has.
    SELECT place.id INTO v_location_id
    FROM stock_locations AS place
    WHERE place.is_active = 1 AND NOT EXISTS (
      SELECT line.variant_id
      FROM manual_lines AS line
      LEFT JOIN stock_levels AS level ON level.variant_id = line.variant_id AND level.location_id = place.id
      GROUP BY line.variant_id, level.available
      HAVING SUM(line.quantity) > COALESCE(level.available, 0)
    )
    ORDER BY place.priority, place.id
    LIMIT 1;

    INSERT INTO orders (
      number, user_id, email, source, currency, prices_include_tax, item_count, subtotal_minor, delivery_minor, delivery_tax_rate_bp,
      tax_minor, total_minor, delivery_method, delivery_title, payment_method, note, placed_at
    ) VALUES (
      p_number, (SELECT id FROM users WHERE email = p_email), p_email, 'manual', p_currency, v_includes_tax, v_items,
      v_subtotal, v_delivery, v_standard_rate, v_tax, v_subtotal + v_delivery + IF(v_includes_tax, 0, v_tax),
      COALESCE(p_delivery_method, 'manual'), v_delivery_title, p_payment_method, p_note,
      COALESCE(p_placed_at, UTC_TIMESTAMP(3))
    );
    SET v_order_id = LAST_INSERT_ID();
    INSERT INTO order_addresses (order_id, kind, name, line1, line2, postal_code, city, region, country, phone)
    VALUES (v_order_id, 'shipping', p_name, p_line1, p_line2, p_postal_code, p_city, p_region, p_country, p_phone);
    INSERT INTO order_lines (
      order_id, line_number, variant_id, location_id, sku, title, variant_title, quantity,
      unit_price_minor, total_minor, tax_rate_bp, tax_minor
    )
    SELECT v_order_id, line_number, variant_id, v_location_id, sku, title, variant_title, quantity,
      unit_price_minor, total_minor, tax_rate_bp, tax_of(total_minor, tax_rate_bp, v_includes_tax)
    FROM manual_lines
    ORDER BY line_number;
    IF v_location_id IS NULL THEN
      CALL take_order_from_stock(v_order_id);
    END IF;
    IF v_subtotal + v_delivery + IF(v_includes_tax, 0, v_tax) = 0 THEN
      CALL issue_invoice(v_order_id);
    END IF;
    COMMIT;
    DROP TEMPORARY TABLE manual_lines;
    SELECT v_order_id AS id, p_number AS number, 0 AS replayed;
  END IF;

  CALL show_order(v_order_id);
END
