-- What somebody's cart would cost as an order now, by the arithmetic of place_order. No cart is an empty cart.
-- p_delivery_method NULL takes the cheapest delivery; p_currency is for somebody without a cart, NULL being the shop's.
-- Delivery contains tax at the standard rate. Reads only; may be repeated. Refuses DELIVERY_METHOD_UNKNOWN.
-- Gives: 1 the lines  2 one row of totals  3 the ways of delivery with their price for this cart
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE quote_cart(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_delivery_method VARCHAR(32)
)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id BIGINT UNSIGNED;
  DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_items, v_subtotal, v_tax BIGINT;
  DECLARE v_delivery BIGINT DEFAULT 0;
  DECLARE v_delivery_code VARCHAR(32);
  DECLARE v_standard_rate INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  -- One snapshot, so that the totals are those of the lines.
  SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
  START TRANSACTION READ ONLY;

  IF p_user_id IS NOT NULL THEN
    SELECT id, currency INTO v_cart_id, v_currency FROM carts WHERE open_user_id = p_user_id;
  ELSE
    SELECT id, currency INTO v_cart_id, v_currency FROM carts WHERE open_token_hash = p_token_hash;
  END IF;
  IF v_currency IS NULL THEN
    SET v_currency = COALESCE(p_currency, (SELECT currency FROM shop_settings WHERE id = 1));
  END IF;

  SELECT line.variant_id, line.sku, line.product_slug, line.title, line.variant_title, line.quantity,
    line.unit_price_minor, line.added_price_minor, line.total_minor, line.tax_minor, line.for_sale,
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

  SELECT COALESCE(SUM(quantity), 0), COALESCE(SUM(total_minor), 0), COALESCE(SUM(tax_minor), 0)
  INTO v_items, v_subtotal, v_tax
  FROM priced_cart_lines
  WHERE cart_id = v_cart_id;

  IF v_items > 0 THEN
    SELECT offer.code, delivery_price(offer.price_minor, offer.free_from_minor, v_subtotal) AS price, tax.rate_bp
    INTO v_delivery_code, v_delivery, v_standard_rate
    FROM delivery_offers AS offer
    JOIN tax_classes AS tax ON tax.code = 'standard'
    WHERE offer.currency = v_currency AND (p_delivery_method IS NULL OR offer.code = p_delivery_method)
    ORDER BY price, offer.position
    LIMIT 1;
    IF v_delivery_code IS NULL AND p_delivery_method IS NOT NULL THEN
      CALL refuse('DELIVERY_METHOD_UNKNOWN', p_delivery_method);
    END IF;
    SET v_tax = v_tax + COALESCE(included_tax(v_delivery, v_standard_rate), 0);
  END IF;

  SELECT v_items AS item_count, v_currency AS currency, v_subtotal AS subtotal_minor,
    v_delivery_code AS delivery_method, v_delivery AS delivery_minor, v_tax AS tax_minor,
    v_subtotal + v_delivery AS total_minor;

  SELECT offer.code, offer.title, delivery_price(offer.price_minor, offer.free_from_minor, v_subtotal) AS price_minor,
    offer.free_from_minor, offer.min_days, offer.max_days
  FROM delivery_offers AS offer
  WHERE offer.currency = v_currency
  ORDER BY offer.position, offer.code;

  COMMIT;
END
