-- Turns somebody's open cart into an order, or changes nothing. May be repeated: the same key with the same request
-- answers the same, replayed = 1. p_number is random; when it is taken (1062 on uq_orders_number) call again.
-- Rows are locked in one order: key, cart, prices, promotion limits, gift cards, stock by variant. Prices, taxes and
-- delivery are those of the address; delivery is taxed at the standard rate.
-- Refuses IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS, TOO_MANY_ORDERS, CART_EMPTY, CART_ALREADY_ORDERED,
-- DELIVERY_METHOD_UNKNOWN, NOT_FOR_SALE, QUANTITY_LIMIT, CUSTOMER_LIMIT, OUT_OF_STOCK, PROMOTION_NOT_APPLICABLE,
-- GIFT_CARD_UNUSABLE.
-- Gives one row: the order as it was placed, which never changes, and replayed
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
  DECLARE v_order_id, v_cart_id, v_location_id, v_zone_id BIGINT UNSIGNED;
  DECLARE v_scope VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin
    DEFAULT IF(p_user_id IS NULL, CONCAT('guest:', HEX(p_token_hash)), CONCAT('user:', p_user_id));
  DECLARE v_region VARCHAR(100) DEFAULT COALESCE(p_region, '');
  DECLARE v_known_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_items, v_subtotal, v_discount, v_tax, v_grams, v_list_delivery, v_delivery, v_total BIGINT;
  DECLARE v_gift_card BIGINT DEFAULT 0;
  DECLARE v_all_in_order, v_has_customer_limit, v_includes_tax TINYINT;
  DECLARE v_has_promotions, v_has_gift_cards, v_has_holds, v_is_delivery_free BOOLEAN DEFAULT FALSE;
  DECLARE v_delivery_title VARCHAR(100);
  DECLARE v_standard_rate, v_orders_max INT;
  DECLARE v_day DATE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = NULL, @actor_note = NULL;
  CALL look_before_placing(p_token_hash, p_user_id, v_scope, p_key_hash, v_location_id);

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  CALL claim_idempotency_key(v_scope, p_key_hash, p_request_hash, p_number, v_known_number);

  IF v_known_number IS NULL THEN
    CALL lock_cart(p_token_hash, p_user_id, v_cart_id);
    IF v_cart_id IS NULL THEN
      CALL refuse_missing_cart(p_token_hash, p_user_id);
    END IF;
    SELECT cart.currency, COALESCE(list.prices_include_tax, 1), shop.orders_max,
      DATE(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', shop.time_zone)),
      EXISTS (SELECT 1 FROM cart_promotion_codes WHERE cart_id = v_cart_id)
        OR EXISTS (SELECT 1 FROM promotions WHERE code IS NULL AND is_active = 1),
      EXISTS (SELECT 1 FROM cart_gift_cards WHERE cart_id = v_cart_id),
      EXISTS (SELECT 1 FROM stock_holds WHERE cart_id = v_cart_id)
    INTO v_currency, v_includes_tax, v_orders_max, v_day, v_has_promotions, v_has_gift_cards, v_has_holds
    FROM carts AS cart
    JOIN shop_settings AS shop ON shop.id = 1
    LEFT JOIN price_lists AS list ON list.currency = cart.currency
    WHERE cart.id = v_cart_id;
    CALL refuse_too_many_orders(v_scope, p_email, v_orders_max);

    UPDATE carts SET status = 'ordered', country = p_country, region = v_region WHERE id = v_cart_id;
    CALL price_cart(v_cart_id, v_currency, p_country, v_region, v_day);
    IF v_has_promotions THEN
      CALL apply_promotions(v_cart_id, p_user_id, v_is_delivery_free);
    END IF;
    SELECT COALESCE(SUM(quantity), 0), SUM(subtotal_minor), SUM(discount_minor),
      SUM(tax_of(total_minor, tax_rate_bp, v_includes_tax)), SUM(grams),
      MIN(for_sale = 1 AND quantity <= COALESCE(order_limit, quantity)), MAX(customer_limit IS NOT NULL)
    INTO v_items, v_subtotal, v_discount, v_tax, v_grams, v_all_in_order, v_has_customer_limit
    FROM cart_lines
    WHERE cart_id = v_cart_id;
    IF v_items = 0 THEN
      CALL refuse('CART_EMPTY', NULL);
    END IF;
    IF NOT v_all_in_order THEN
      CALL refuse_lines_not_for_sale(v_cart_id, NULL);
    END IF;
    IF v_has_customer_limit THEN
      CALL refuse_beyond_customer_limit(v_cart_id, p_user_id, p_email);
    END IF;
    IF v_has_promotions THEN
      CALL refuse_idle_codes(v_cart_id, NULL);
    END IF;

    SET v_zone_id = delivery_zone(p_country, v_region);
    SELECT MAX(method.title), MIN(delivery_price(
      rate.price_minor, rate.free_from_minor, rate.from_grams, rate.below_grams, rate.from_subtotal_minor,
      rate.below_subtotal_minor, v_grams, v_subtotal - v_discount
    ))
    INTO v_delivery_title, v_list_delivery
    FROM delivery_methods AS method
    JOIN delivery_rates AS rate
      ON rate.delivery_method = method.code AND rate.zone_id = v_zone_id AND rate.currency = v_currency
    WHERE method.code = p_delivery_method AND method.is_active = 1;
    IF v_list_delivery IS NULL THEN
      CALL refuse('DELIVERY_METHOD_UNKNOWN', p_delivery_method);
    END IF;
    SET v_standard_rate = tax_rate_bp('standard', p_country, v_region, v_day);
    SET v_delivery = IF(v_is_delivery_free, 0, v_list_delivery);
    SET v_tax = v_tax + tax_of(v_delivery, v_standard_rate, v_includes_tax);
    SET v_total = v_subtotal - v_discount + v_delivery + IF(v_includes_tax, 0, v_tax);
    IF v_has_gift_cards THEN
      CALL lock_gift_cards(v_cart_id, v_total, v_gift_card);
    END IF;

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
    IF v_has_promotions THEN
      CALL redeem_promotions(v_cart_id, v_order_id, p_user_id, v_list_delivery);
    END IF;
    IF v_has_gift_cards THEN
      CALL spend_gift_cards(v_cart_id, v_order_id, v_gift_card);
    END IF;

    -- Stock is what many want at once, so it comes last. A trigger books each line; two carts meet in variant order.
    IF v_has_holds THEN
      CALL lock_cart_stock(v_cart_id);
      SELECT IF(MIN(location_id) = MAX(location_id), MIN(location_id), NULL) INTO v_location_id
      FROM stock_holds
      WHERE cart_id = v_cart_id;
      DELETE FROM stock_holds WHERE cart_id = v_cart_id ORDER BY variant_id, location_id;
    END IF;
    BEGIN
      -- Somebody was faster at the place that had all of it: others may still have it.
      DECLARE EXIT HANDLER FOR 50001 SET v_location_id = NULL;
      IF v_location_id IS NOT NULL THEN
        CALL write_order_lines(v_cart_id, v_order_id, v_location_id, v_includes_tax);
      END IF;
    END;
    IF v_location_id IS NULL THEN
      CALL write_order_lines(v_cart_id, v_order_id, NULL, v_includes_tax);
    END IF;
    IF v_has_promotions THEN
      CALL keep_adjustments(v_cart_id, v_order_id);
    END IF;
    DELETE FROM cart_lines WHERE cart_id = v_cart_id;
    IF v_total = 0 THEN
      CALL issue_invoice(v_order_id);
    END IF;
  END IF;
  COMMIT;

  SELECT placed.id, placed.number, v_known_number IS NOT NULL AS replayed, placed.currency, placed.item_count,
    placed.subtotal_minor, placed.discount_minor, placed.delivery_minor, placed.tax_minor, placed.total_minor,
    placed.gift_card_minor, placed.placed_at
  FROM orders AS placed
  WHERE placed.number = COALESCE(v_known_number, p_number);
END
