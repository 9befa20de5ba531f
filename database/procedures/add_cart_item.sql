-- Puts pieces of a SKU into somebody's cart, which is opened when there is none (p_currency NULL: in the shop's
-- currency); added to those already there. Every call adds. Gives the quote as quote_cart does.
-- Refuses VARIANT_NOT_FOUND, NOT_FOR_SALE, QUANTITY_LIMIT, CART_FULL, OUT_OF_STOCK.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE add_cart_item(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN p_quantity INT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id, v_variant_id BIGINT UNSIGNED;
  DECLARE v_lines, v_already INT;
  DECLARE v_country CHAR(2);
  DECLARE v_region VARCHAR(100);
  DECLARE v_includes_tax TINYINT;
  DECLARE v_day DATE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id INTO v_variant_id FROM product_variants WHERE sku = p_sku;
  IF v_variant_id IS NULL THEN
    CALL refuse('VARIANT_NOT_FOUND', p_sku);
  END IF;
  CALL open_cart(p_token_hash, p_user_id, p_currency, v_cart_id);

  SELECT COUNT(*), COALESCE(SUM(IF(variant_id = v_variant_id, quantity, 0)), 0) INTO v_lines, v_already
  FROM cart_lines
  WHERE cart_id = v_cart_id;
  IF p_quantity < 1 OR v_already + p_quantity > 999 THEN
    CALL refuse('QUANTITY_LIMIT', p_sku);
  END IF;
  IF v_already = 0 AND v_lines >= 200 THEN
    CALL refuse('CART_FULL', NULL);
  END IF;

  INSERT INTO cart_lines (cart_id, variant_id, quantity, added_price_minor)
  SELECT cart.id, v_variant_id, p_quantity, COALESCE(price.price_minor, 0)
  FROM carts AS cart
  LEFT JOIN variant_prices AS price ON price.variant_id = v_variant_id AND price.currency = cart.currency
  WHERE cart.id = v_cart_id
  ON DUPLICATE KEY UPDATE quantity = cart_lines.quantity + p_quantity;
  IF v_already > 0 THEN
    DELETE FROM stock_holds WHERE cart_id = v_cart_id AND variant_id = v_variant_id ORDER BY location_id;
  END IF;
  CALL reprice_cart(v_cart_id, p_currency, v_country, v_region, v_includes_tax, v_day);
  CALL refuse_line(v_cart_id, v_variant_id);
  CALL show_cart(v_cart_id, p_user_id, p_currency, v_country, v_region, v_includes_tax, v_day, NULL);
  COMMIT;
END
