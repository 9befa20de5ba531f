-- Copies the lines of a priced cart into its order, in variant order, and takes them out of stock: all from one place, or
-- (p_location_id NULL) each from where it is, what is not there being owed where it may be. Refuses
-- OUT_OF_STOCK:<sku>:<pieces left>. Inside place_order only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE write_order_lines(
  IN p_cart_id BIGINT UNSIGNED,
  IN p_order_id BIGINT UNSIGNED,
  IN p_location_id BIGINT UNSIGNED,
  IN p_includes_tax TINYINT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  INSERT INTO order_lines (
    order_id, line_number, variant_id, location_id, sku, title, variant_title, quantity,
    unit_price_minor, discount_minor, total_minor, tax_rate_bp, tax_minor
  )
  SELECT p_order_id, ROW_NUMBER() OVER (ORDER BY line.variant_id), line.variant_id, p_location_id, variant.sku,
    product.title, variant.title, line.quantity, line.unit_price_minor, line.discount_minor, line.total_minor,
    line.tax_rate_bp, tax_of(line.total_minor, line.tax_rate_bp, p_includes_tax)
  FROM cart_lines AS line
  JOIN product_variants AS variant ON variant.id = line.variant_id
  JOIN products AS product ON product.id = variant.product_id
  WHERE line.cart_id = p_cart_id
  ORDER BY line.variant_id;
  IF p_location_id IS NULL THEN
    CALL take_order_from_stock(p_order_id);
  END IF;
END
