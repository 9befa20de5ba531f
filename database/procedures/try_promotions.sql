-- Prices a cart that nobody has, by the arithmetic of quote_cart and place_order, for staff who try promotions out.
-- p_lines is [{"sku", "quantity"}, …], p_codes what somebody would type, p_user_id NULL a guest. p_promotion_id is judged
-- whether it would come up or not. Stock does not count. Leaves its cart behind: inside a transaction of the API that is
-- rolled back. Refuses VARIANT_NOT_FOUND:<sku>, CURRENCY_UNKNOWN:<currency>, PROMOTION_UNKNOWN:<code>.
-- Gives: 1 the lines  2 one row of totals  3 the promotions as they are judged  4 what each takes off each line
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE try_promotions(
  IN p_lines JSON,
  IN p_codes JSON,
  IN p_promotion_id BIGINT UNSIGNED,
  IN p_user_id BIGINT UNSIGNED,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_country CHAR(2),
  IN p_region VARCHAR(100)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id BIGINT UNSIGNED;
  DECLARE v_unknown VARCHAR(64);
  DECLARE v_is_delivery_free BOOLEAN;
  DECLARE v_includes_tax TINYINT;
  DECLARE v_subtotal, v_discount, v_tax, v_grams, v_delivery BIGINT;
  DECLARE v_delivery_title VARCHAR(100);
  DECLARE v_day DATE DEFAULT shop_day(UTC_TIMESTAMP(3));

  SET v_includes_tax = (SELECT prices_include_tax FROM price_lists WHERE currency = p_currency);
  IF v_includes_tax IS NULL THEN
    CALL refuse('CURRENCY_UNKNOWN', p_currency);
  END IF;
  SET v_unknown = (
    SELECT MIN(wanted.sku)
    FROM JSON_TABLE(p_lines, '$[*]' COLUMNS (sku VARCHAR(64) PATH '$.sku')) AS wanted
    LEFT JOIN product_variants AS variant ON variant.sku = wanted.sku
    WHERE variant.id IS NULL
  );
  IF v_unknown IS NOT NULL THEN
    CALL refuse('VARIANT_NOT_FOUND', v_unknown);
  END IF;
  SET v_unknown = (
    SELECT MIN(typed.code)
    FROM JSON_TABLE(p_codes, '$[*]' COLUMNS (code VARCHAR(40) PATH '$')) AS typed
    LEFT JOIN promotions AS promotion ON promotion.code = typed.code COLLATE utf8mb4_unicode_ci
    WHERE promotion.id IS NULL
  );
  IF v_unknown IS NOT NULL THEN
    CALL refuse('PROMOTION_UNKNOWN', v_unknown);
  END IF;

  -- A guest's cart, so that it does not meet the one that the customer may have.
  INSERT INTO carts (token_hash, currency, country, region)
  VALUES (UNHEX(SHA2(UUID(), 256)), p_currency, p_country, p_region);
  SET v_cart_id = LAST_INSERT_ID();
  INSERT INTO cart_lines (cart_id, variant_id, quantity, added_price_minor)
  SELECT v_cart_id, variant.id, LEAST(SUM(wanted.quantity), 999), COALESCE(MAX(price.price_minor), 0)
  FROM JSON_TABLE(p_lines, '$[*]' COLUMNS (sku VARCHAR(64) PATH '$.sku', quantity INT PATH '$.quantity')) AS wanted
  JOIN product_variants AS variant ON variant.sku = wanted.sku
  LEFT JOIN variant_prices AS price ON price.variant_id = variant.id AND price.currency = p_currency
  GROUP BY variant.id;
  INSERT INTO cart_promotion_codes (cart_id, promotion_id)
  SELECT v_cart_id, promotion.id
  FROM JSON_TABLE(p_codes, '$[*]' COLUMNS (code VARCHAR(40) PATH '$')) AS typed
  JOIN promotions AS promotion ON promotion.code = typed.code COLLATE utf8mb4_unicode_ci
  UNION
  SELECT v_cart_id, id FROM promotions WHERE id = p_promotion_id;
  CALL price_cart(v_cart_id, p_currency, p_country, p_region, v_day);
  CALL apply_promotions(v_cart_id, p_user_id, v_is_delivery_free);

  SELECT line.variant_id, variant.sku, product.title, variant.title AS variant_title, line.quantity,
    line.unit_price_minor, line.discount_minor, line.total_minor, line.tax_rate_bp,
    tax_of(line.total_minor, line.tax_rate_bp, v_includes_tax) AS tax_minor, line.for_sale
  FROM cart_lines AS line
  JOIN product_variants AS variant ON variant.id = line.variant_id
  JOIN products AS product ON product.id = variant.product_id
  WHERE line.cart_id = v_cart_id
  ORDER BY line.variant_id;

  SELECT COALESCE(SUM(subtotal_minor), 0), COALESCE(SUM(discount_minor), 0),
    COALESCE(SUM(tax_of(total_minor, tax_rate_bp, v_includes_tax)), 0), COALESCE(SUM(grams), 0)
  INTO v_subtotal, v_discount, v_tax, v_grams
  FROM cart_lines
  WHERE cart_id = v_cart_id;
  SELECT offer.title, offer.price_minor INTO v_delivery_title, v_delivery
  FROM (
    SELECT code, title, position,
      delivery_minor(code, delivery_zone(p_country, p_region), p_currency, v_grams, v_subtotal - v_discount) AS price_minor
    FROM delivery_methods
    WHERE is_active = 1
  ) AS offer
  WHERE offer.price_minor IS NOT NULL
  ORDER BY offer.price_minor, offer.position, offer.code
  LIMIT 1;
  IF v_is_delivery_free THEN
    CALL credit_free_delivery(v_cart_id, COALESCE(v_delivery, 0));
    SET v_delivery = IF(v_delivery IS NULL, NULL, 0);
  END IF;
  SET v_tax = v_tax + tax_of(
    COALESCE(v_delivery, 0), tax_rate_bp('standard', p_country, p_region, v_day), v_includes_tax
  );
  SELECT v_includes_tax AS prices_include_tax, v_subtotal AS subtotal_minor, v_discount AS discount_minor,
    v_delivery_title AS delivery_title, v_delivery AS delivery_minor, v_tax AS tax_minor,
    v_subtotal - v_discount + COALESCE(v_delivery, 0) + IF(v_includes_tax, 0, v_tax) AS total_minor;

  SELECT promotion.id, promotion.title, promotion.code, promotion.kind, judged.reason, judged.missing,
    judged.discount_minor
  FROM cart_promotions AS judged
  JOIN promotions AS promotion ON promotion.id = judged.promotion_id
  WHERE judged.cart_id = v_cart_id
  ORDER BY promotion.priority, promotion.id;

  SELECT variant_id, promotion_id, discount_minor
  FROM cart_discounts
  WHERE cart_id = v_cart_id AND discount_minor > 0
  ORDER BY variant_id, promotion_id;
END
