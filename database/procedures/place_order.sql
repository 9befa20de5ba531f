-- Turns somebody's open cart into an order, or changes nothing. May be repeated: the same key with the same request
-- answers the same order, replayed = 1. p_number is random; when it is taken (1062 on uq_orders_number) call again.
-- Rows are locked in one order: key, cart, prices, promotion limits, gift cards, stock by variant. Prices, taxes and
-- delivery are those of the address; delivery is taxed at the standard rate.
-- Refuses IDEMPOTENCY_KEY_REUSED, CART_EMPTY, CART_ALREADY_ORDERED, DELIVERY_METHOD_UNKNOWN, NOT_FOR_SALE, OUT_OF_STOCK,
-- PROMOTION_NOT_APPLICABLE, GIFT_CARD_UNUSABLE.
-- Gives: 1 one row: id, number, replayed  2-4 the order as show_order does
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE place_order(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_key_hash BINARY(32),
  IN p_request_hash BINARY(32),
  IN p_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_email VARCHAR(254),
  IN p_delivery_method VARCHAR(32),
  IN p_payment_method VARCHAR(32),
  IN p_note VARCHAR(500),
  IN p_name VARCHAR(100),
  IN p_line1 VARCHAR(150),
  IN p_line2 VARCHAR(150),
  IN p_postal_code VARCHAR(20),
  IN p_city VARCHAR(100),
  IN p_region VARCHAR(100),
  IN p_country CHAR(2),
  IN p_phone VARCHAR(40)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_order_id, v_cart_id, v_location_id BIGINT UNSIGNED;
  DECLARE v_scope VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin
    DEFAULT IF(p_user_id IS NULL, CONCAT('guest:', HEX(p_token_hash)), CONCAT('user:', p_user_id));
  DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_items, v_subtotal, v_discount, v_tax, v_grams, v_list_delivery, v_delivery, v_total, v_gift_card BIGINT;
  DECLARE v_all_for_sale, v_includes_tax TINYINT;
  DECLARE v_has_promotions, v_is_delivery_free BOOLEAN DEFAULT FALSE;
  DECLARE v_delivery_title VARCHAR(100);
  DECLARE v_standard_rate INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = NULL, @actor_note = NULL;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  CALL claim_idempotency_key(v_scope, p_key_hash, p_request_hash, v_order_id);

  IF v_order_id IS NOT NULL THEN
    COMMIT;
    SELECT id, number, 1 AS replayed FROM orders WHERE id = v_order_id;
  ELSE
    CALL lock_cart(p_token_hash, p_user_id, v_cart_id);
    IF v_cart_id IS NULL THEN
      CALL refuse_missing_cart(p_token_hash, p_user_id);
    END IF;

    UPDATE carts SET status = 'ordered', country = p_country, region = COALESCE(p_region, '') WHERE id = v_cart_id;

    -- Prices are locked before promotions look at them, and the lines below are copied as they are added up here.
    SET v_has_promotions = has_promotions(v_cart_id);
    IF v_has_promotions THEN
      SELECT SUM(total_minor) INTO v_subtotal FROM priced_cart_lines WHERE cart_id = v_cart_id LOCK IN SHARE MODE;
      CALL apply_promotions(v_cart_id, p_user_id, v_is_delivery_free);
    END IF;
    SELECT COALESCE(SUM(quantity), 0), SUM(subtotal_minor), SUM(discount_minor), SUM(tax_minor), SUM(grams), MIN(for_sale)
    INTO v_items, v_subtotal, v_discount, v_tax, v_grams, v_all_for_sale
    FROM priced_cart_lines
    WHERE cart_id = v_cart_id
    LOCK IN SHARE MODE;
    IF v_items = 0 THEN
      CALL refuse('CART_EMPTY', NULL);
    END IF;
    IF v_has_promotions THEN
      CALL refuse_idle_codes(v_cart_id, NULL);
    END IF;

    -- An order leaves from one place: the first that has all of it. Read without locks, so that a sold-out sale is
    -- refused fast; the ledger's trigger looks again, under the lock.
    SELECT place.id INTO v_location_id
    FROM stock_locations AS place
    WHERE NOT EXISTS (
      SELECT 1
      FROM cart_lines AS line
      LEFT JOIN stock_levels AS level ON level.variant_id = line.variant_id AND level.location_id = place.id
      WHERE line.cart_id = v_cart_id AND line.quantity > COALESCE(level.available, 0)
    )
    ORDER BY place.priority, place.id
    LIMIT 1;
    IF v_location_id IS NULL OR v_all_for_sale = 0 THEN
      CALL refuse_unsellable_lines(v_cart_id, NULL);
      CALL refuse('OUT_OF_STOCK', NULL);
    END IF;

    SELECT cart.currency, COALESCE(list.prices_include_tax, 1), method.title,
      delivery_minor(method.code, delivery_zone(cart.country, cart.region), cart.currency, v_grams, v_subtotal - v_discount),
      tax_rate_bp('standard', cart.country, cart.region, shop_day(UTC_TIMESTAMP(3)))
    INTO v_currency, v_includes_tax, v_delivery_title, v_list_delivery, v_standard_rate
    FROM carts AS cart
    LEFT JOIN price_lists AS list ON list.currency = cart.currency
    JOIN delivery_methods AS method ON method.code = p_delivery_method AND method.is_active = 1
    WHERE cart.id = v_cart_id;
    IF v_list_delivery IS NULL THEN
      CALL refuse('DELIVERY_METHOD_UNKNOWN', p_delivery_method);
    END IF;
    SET v_delivery = IF(v_is_delivery_free, 0, v_list_delivery);
    SET v_tax = v_tax + tax_of(v_delivery, v_standard_rate, v_includes_tax);
    SET v_total = v_subtotal - v_discount + v_delivery + IF(v_includes_tax, 0, v_tax);
    CALL lock_gift_cards(v_cart_id, v_total, v_gift_card);

    INSERT INTO orders (
      number, cart_id, user_id, email, source, currency, prices_include_tax, item_count, subtotal_minor, discount_minor,
      delivery_minor, delivery_tax_rate_bp, tax_minor, total_minor, gift_card_minor, delivery_method, delivery_title,
      payment_method, note
    ) VALUES (
      p_number, v_cart_id, p_user_id, p_email, 'web', v_currency, v_includes_tax, v_items, v_subtotal, v_discount,
      v_delivery, v_standard_rate, v_tax, v_total, v_gift_card, p_delivery_method, v_delivery_title,
      p_payment_method, p_note
    );
    SET v_order_id = LAST_INSERT_ID();
    INSERT INTO order_addresses (order_id, kind, name, line1, line2, postal_code, city, region, country, phone)
    VALUES (v_order_id, 'shipping', p_name, p_line1, p_line2, p_postal_code, p_city, p_region, p_country, p_phone);
    UPDATE idempotency_keys SET order_id = v_order_id WHERE scope = v_scope AND key_hash = p_key_hash;
    IF v_has_promotions THEN
      CALL redeem_promotions(v_cart_id, v_order_id, p_user_id, v_list_delivery);
    END IF;
    CALL spend_gift_cards(v_cart_id, v_order_id, v_gift_card);

    -- Stock is what many want at once, so it comes last. A trigger books each line; two carts meet in variant order.
    INSERT INTO order_lines (
      order_id, line_number, variant_id, location_id, sku, title, variant_title, quantity,
      unit_price_minor, discount_minor, total_minor, tax_rate_bp, tax_minor
    )
    SELECT v_order_id, ROW_NUMBER() OVER (ORDER BY variant_id), variant_id, v_location_id, sku, title, variant_title,
      quantity, unit_price_minor, discount_minor, total_minor, tax_rate_bp, tax_minor
    FROM priced_cart_lines
    WHERE cart_id = v_cart_id
    ORDER BY variant_id;
    IF v_has_promotions THEN
      CALL keep_adjustments(v_cart_id, v_order_id);
    END IF;
    DELETE FROM cart_lines WHERE cart_id = v_cart_id;
    COMMIT;
    SELECT v_order_id AS id, p_number AS number, 0 AS replayed;
  END IF;

  CALL show_order(v_order_id);
END
