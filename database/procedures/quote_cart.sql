-- What somebody's cart would cost as an order now, by the arithmetic of place_order. No cart is an empty cart.
-- p_delivery_method NULL takes the cheapest delivery; p_currency is for somebody without a cart, NULL being the shop's.
-- Delivery is taxed at the standard rate. Leaves nothing behind; may be repeated. Refuses DELIVERY_METHOD_UNKNOWN.
-- Gives: 1 the lines  2 one row of totals  3 the ways of delivery with their price for this cart  4 the promotions: what
-- applies, and why the others do not  5 the gift cards
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE quote_cart(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_delivery_method VARCHAR(32)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id BIGINT UNSIGNED;
  DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_country CHAR(2);
  DECLARE v_region VARCHAR(100);
  DECLARE v_zone_id BIGINT UNSIGNED;
  DECLARE v_items, v_subtotal, v_discount, v_tax, v_grams, v_list_delivery BIGINT;
  DECLARE v_delivery, v_total BIGINT DEFAULT 0;
  DECLARE v_delivery_code VARCHAR(32);
  DECLARE v_standard_rate INT;
  DECLARE v_includes_tax TINYINT;
  DECLARE v_has_promotions, v_is_delivery_free BOOLEAN DEFAULT FALSE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  IF p_user_id IS NOT NULL THEN
    SELECT id INTO v_cart_id FROM carts WHERE open_user_id = p_user_id;
  ELSE
    SELECT id INTO v_cart_id FROM carts WHERE open_token_hash = p_token_hash;
  END IF;
  SET v_has_promotions = has_promotions(v_cart_id);

  -- One snapshot, so that the totals are those of the lines. What promotions do is worked out in tables under the cart's
  -- lock, and rolled back.
  SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
  IF v_has_promotions THEN
    START TRANSACTION;
    CALL lock_cart(p_token_hash, p_user_id, v_cart_id);
    CALL apply_promotions(v_cart_id, p_user_id, v_is_delivery_free);
  ELSE
    START TRANSACTION READ ONLY;
  END IF;

  SELECT COALESCE(cart.currency, p_currency, shop.currency), COALESCE(cart.country, shop.country),
    COALESCE(cart.region, '')
  INTO v_currency, v_country, v_region
  FROM shop_settings AS shop
  LEFT JOIN carts AS cart ON cart.id = v_cart_id
  WHERE shop.id = 1;
  SET v_includes_tax = COALESCE((SELECT prices_include_tax FROM price_lists WHERE currency = v_currency), 1);
  SET v_zone_id = delivery_zone(v_country, v_region);

  SELECT line.variant_id, line.sku, line.product_slug, line.title, line.variant_title, line.quantity,
    line.unit_price_minor, line.added_price_minor, line.discount_minor, line.total_minor, line.tax_rate_bp,
    line.tax_minor, line.for_sale,
    IF(
      line.for_sale,
      COALESCE((SELECT MAX(level.available) FROM stock_levels AS level WHERE level.variant_id = line.variant_id), 0),
      0
    ) AS available,
    image.image_key, image.alt AS image_alt, image.width AS image_width, image.height AS image_height
  FROM priced_cart_lines AS line
  LEFT JOIN product_images AS image ON image.id = (
    SELECT picture.id
    FROM product_images AS picture
    WHERE picture.product_id = line.product_id
    ORDER BY picture.variant_id <=> line.variant_id DESC, picture.position, picture.id
    LIMIT 1
  )
  WHERE line.cart_id = v_cart_id
  ORDER BY line.added_at, line.variant_id;

  SELECT COALESCE(SUM(quantity), 0), COALESCE(SUM(subtotal_minor), 0), COALESCE(SUM(discount_minor), 0),
    COALESCE(SUM(tax_minor), 0), COALESCE(SUM(grams), 0)
  INTO v_items, v_subtotal, v_discount, v_tax, v_grams
  FROM priced_cart_lines
  WHERE cart_id = v_cart_id;

  IF v_items > 0 THEN
    SELECT offer.code, offer.price_minor INTO v_delivery_code, v_list_delivery
    FROM (
      SELECT code, position, delivery_minor(code, v_zone_id, v_currency, v_grams, v_subtotal - v_discount) AS price_minor
      FROM delivery_methods
      WHERE is_active = 1 AND (p_delivery_method IS NULL OR code = p_delivery_method)
    ) AS offer
    WHERE offer.price_minor IS NOT NULL
    ORDER BY offer.price_minor, offer.position, offer.code
    LIMIT 1;
    IF v_delivery_code IS NULL AND p_delivery_method IS NOT NULL THEN
      CALL refuse('DELIVERY_METHOD_UNKNOWN', p_delivery_method);
    END IF;
    SET v_delivery = IF(v_is_delivery_free, 0, COALESCE(v_list_delivery, 0));
    SET v_standard_rate = tax_rate_bp('standard', v_country, v_region, shop_day(UTC_TIMESTAMP(3)));
    SET v_tax = v_tax + tax_of(v_delivery, v_standard_rate, v_includes_tax);
    SET v_total = v_subtotal - v_discount + v_delivery + IF(v_includes_tax, 0, v_tax);
    IF v_is_delivery_free THEN
      CALL credit_free_delivery(v_cart_id, COALESCE(v_list_delivery, 0));
    END IF;
  END IF;

  SELECT v_items AS item_count, v_currency AS currency, v_includes_tax AS prices_include_tax, v_country AS country,
    v_region AS region, v_subtotal AS subtotal_minor, v_discount AS discount_minor,
    v_delivery_code AS delivery_method, v_delivery AS delivery_minor, v_tax AS tax_minor, v_total AS total_minor,
    CAST(LEAST(v_total, COALESCE(SUM(usable_minor), 0)) AS SIGNED) AS gift_card_minor,
    CAST(v_total - LEAST(v_total, COALESCE(SUM(usable_minor), 0)) AS SIGNED) AS due_minor
  FROM cart_gift_money
  WHERE cart_id = v_cart_id;

  SELECT offer.code, offer.title, IF(v_is_delivery_free, 0, offer.price_minor) AS price_minor, offer.free_from_minor,
    offer.min_days, offer.max_days
  FROM (
    SELECT method.code, method.title, method.min_days, method.max_days, method.position,
      delivery_minor(method.code, v_zone_id, v_currency, v_grams, v_subtotal - v_discount) AS price_minor,
      (
        SELECT MIN(rate.free_from_minor)
        FROM delivery_rates AS rate
        WHERE rate.zone_id = v_zone_id AND rate.currency = v_currency AND rate.delivery_method = method.code
      ) AS free_from_minor
    FROM delivery_methods AS method
    WHERE method.is_active = 1
  ) AS offer
  WHERE offer.price_minor IS NOT NULL
  ORDER BY offer.position, offer.code;

  SELECT promotion.id, promotion.title, promotion.code, promotion.kind, judged.reason, judged.missing,
    judged.discount_minor
  FROM cart_promotions AS judged
  JOIN promotions AS promotion ON promotion.id = judged.promotion_id
  WHERE judged.cart_id = v_cart_id
  ORDER BY judged.reason IS NOT NULL, promotion.priority, promotion.id;

  SELECT gift_card_id AS id, last4, usable_minor
  FROM cart_gift_money
  WHERE cart_id = v_cart_id
  ORDER BY gift_card_id;

  ROLLBACK;
END
