-- A priced cart as it would be charged as an order. Promotions are worked out in tables and taken back. p_cart_id NULL is
-- an empty cart. p_delivery_method NULL takes the cheapest delivery. Refuses DELIVERY_METHOD_UNKNOWN.
-- After price_cart; inside a transaction of other procedures only. Gives what quote_cart gives.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE show_cart(
  IN p_cart_id BIGINT UNSIGNED,
  IN p_user_id BIGINT UNSIGNED,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_country CHAR(2),
  IN p_region VARCHAR(100),
  IN p_includes_tax TINYINT,
  IN p_day DATE,
  IN p_delivery_method VARCHAR(32)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_zone_id BIGINT UNSIGNED DEFAULT delivery_zone(p_country, p_region);
  DECLARE v_items, v_subtotal, v_discount, v_tax, v_grams, v_list_delivery BIGINT;
  DECLARE v_delivery, v_total, v_gift_card BIGINT DEFAULT 0;
  DECLARE v_delivery_code VARCHAR(32);
  DECLARE v_has_promotions, v_has_gift_cards, v_is_delivery_free BOOLEAN DEFAULT FALSE;

  SELECT
    EXISTS (SELECT 1 FROM cart_promotion_codes WHERE cart_id = p_cart_id)
      OR EXISTS (SELECT 1 FROM promotions WHERE code IS NULL AND is_active = 1),
    EXISTS (SELECT 1 FROM cart_gift_cards WHERE cart_id = p_cart_id)
  INTO v_has_promotions, v_has_gift_cards;
  IF v_has_promotions AND p_cart_id IS NOT NULL THEN
    SAVEPOINT without_promotions;
    CALL apply_promotions(p_cart_id, p_user_id, v_is_delivery_free);
  END IF;

  SELECT line.variant_id, variant.sku, product.slug AS product_slug, product.title, variant.title AS variant_title,
    line.quantity, line.unit_price_minor, line.added_price_minor, line.discount_minor, line.total_minor,
    line.tax_rate_bp, tax_of(line.total_minor, line.tax_rate_bp, p_includes_tax) AS tax_minor, line.for_sale,
    line.order_limit, line.customer_limit, variant.stock_policy, DATE_FORMAT(variant.expected_on, '%Y-%m-%d') AS expected_on,
    CAST(COALESCE((
      SELECT SUM(level.available)
      FROM stock_levels AS level
      JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
      WHERE level.variant_id = line.variant_id
    ), 0)
    + COALESCE((
      SELECT SUM(own.quantity) FROM stock_holds AS own WHERE own.cart_id = line.cart_id AND own.variant_id = line.variant_id
    ), 0) AS SIGNED) AS in_stock,
    variant.backorder_limit - COALESCE(backlog.promised, 0) AS backorder_left,
    image.image_key, image.alt AS image_alt, image.width AS image_width, image.height AS image_height
  FROM cart_lines AS line
  JOIN product_variants AS variant ON variant.id = line.variant_id
  JOIN products AS product ON product.id = variant.product_id
  LEFT JOIN variant_backlogs AS backlog ON backlog.variant_id = line.variant_id
  LEFT JOIN product_images AS image ON image.id = (
    SELECT picture.id
    FROM product_images AS picture
    WHERE picture.product_id = product.id
    ORDER BY picture.variant_id <=> line.variant_id DESC, picture.position, picture.id
    LIMIT 1
  )
  WHERE line.cart_id = p_cart_id
  ORDER BY line.added_at, line.variant_id;

  SELECT COALESCE(SUM(quantity), 0), COALESCE(SUM(subtotal_minor), 0), COALESCE(SUM(discount_minor), 0),
    COALESCE(SUM(tax_of(total_minor, tax_rate_bp, p_includes_tax)), 0), COALESCE(SUM(grams), 0)
  INTO v_items, v_subtotal, v_discount, v_tax, v_grams
  FROM cart_lines
  WHERE cart_id = p_cart_id;

  IF v_items > 0 THEN
    SELECT method.code, MIN(delivery_price(
      rate.price_minor, rate.free_from_minor, rate.from_grams, rate.below_grams, rate.from_subtotal_minor,
      rate.below_subtotal_minor, v_grams, v_subtotal - v_discount
    )) AS price_minor
    INTO v_delivery_code, v_list_delivery
    FROM delivery_methods AS method
    JOIN delivery_rates AS rate
      ON rate.delivery_method = method.code AND rate.zone_id = v_zone_id AND rate.currency = p_currency
    WHERE method.is_active = 1 AND (p_delivery_method IS NULL OR method.code = p_delivery_method)
    GROUP BY method.code, method.position
    HAVING price_minor IS NOT NULL
    ORDER BY price_minor, method.position, method.code
    LIMIT 1;
    IF v_delivery_code IS NULL AND p_delivery_method IS NOT NULL THEN
      CALL refuse('DELIVERY_METHOD_UNKNOWN', p_delivery_method);
    END IF;
    SET v_delivery = IF(v_is_delivery_free, 0, COALESCE(v_list_delivery, 0));
    IF v_delivery > 0 THEN
      SET v_tax = v_tax + tax_of(v_delivery, tax_rate_bp('standard', p_country, p_region, p_day), p_includes_tax);
    END IF;
    SET v_total = v_subtotal - v_discount + v_delivery + IF(p_includes_tax, 0, v_tax);
    IF v_is_delivery_free THEN
      CALL credit_free_delivery(p_cart_id, COALESCE(v_list_delivery, 0));
    END IF;
    IF v_has_gift_cards THEN
      SELECT LEAST(v_total, SUM(usable_minor)) INTO v_gift_card FROM cart_gift_money WHERE cart_id = p_cart_id;
    END IF;
  END IF;

  SELECT v_items AS item_count, p_currency AS currency, p_includes_tax AS prices_include_tax, p_country AS country,
    p_region AS region, v_subtotal AS subtotal_minor, v_discount AS discount_minor,
    v_delivery_code AS delivery_method, v_delivery AS delivery_minor, v_tax AS tax_minor, v_total AS total_minor,
    v_gift_card AS gift_card_minor, v_total - v_gift_card AS due_minor,
    (SELECT MIN(expires_at) FROM stock_holds WHERE cart_id = p_cart_id) AS held_until;

  SELECT method.code, method.title,
    IF(v_is_delivery_free, 0, 1) * MIN(delivery_price(
      rate.price_minor, rate.free_from_minor, rate.from_grams, rate.below_grams, rate.from_subtotal_minor,
      rate.below_subtotal_minor, v_grams, v_subtotal - v_discount
    )) AS price_minor,
    MIN(rate.free_from_minor) AS free_from_minor, method.min_days, method.max_days
  FROM delivery_methods AS method
  JOIN delivery_rates AS rate
    ON rate.delivery_method = method.code AND rate.zone_id = v_zone_id AND rate.currency = p_currency
  WHERE method.is_active = 1
  GROUP BY method.code, method.title, method.min_days, method.max_days, method.position
  HAVING price_minor IS NOT NULL
  ORDER BY method.position, method.code;

  -- Most carts have neither, and looking for them in all their tables would cost more than to say so.
  IF v_has_promotions THEN
    SELECT promotion.id, promotion.title, promotion.code, promotion.kind, judged.reason, judged.missing,
      judged.discount_minor
    FROM cart_promotions AS judged
    JOIN promotions AS promotion ON promotion.id = judged.promotion_id
    WHERE judged.cart_id = p_cart_id
    ORDER BY judged.reason IS NOT NULL, promotion.priority, promotion.id;
  ELSE
    SELECT NULL AS id LIMIT 0;
  END IF;

  IF v_has_gift_cards THEN
    SELECT gift_card_id AS id, last4, usable_minor FROM cart_gift_money WHERE cart_id = p_cart_id ORDER BY gift_card_id;
  ELSE
    SELECT NULL AS id LIMIT 0;
  END IF;

  IF v_has_promotions AND p_cart_id IS NOT NULL THEN
    ROLLBACK TO SAVEPOINT without_promotions;
  END IF;
END
