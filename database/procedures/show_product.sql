-- An active product as it is sold in a currency. Reads only; may be repeated.
-- Gives: 1 one row of the product  2 its live variants with a price there, once for each of their options, in the order
-- of the picker  3 the pictures  4 the specification. No such product: no rows.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE show_product(
  IN p_slug VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin
)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_id BIGINT UNSIGNED;

  SELECT id INTO v_id FROM products WHERE slug = p_slug AND status = 'active';

  SELECT product.slug, product.title, product.description, product.category_id, brand.slug AS brand_slug,
    brand.name AS brand_name, COALESCE(tax.rate_bp, 0) AS tax_rate_bp
  FROM products AS product
  JOIN shop_settings AS shop ON shop.id = 1
  LEFT JOIN current_tax_rates AS tax ON tax.tax_class = product.tax_class AND tax.country = shop.country AND tax.region = ''
  LEFT JOIN brands AS brand ON brand.id = product.brand_id
  WHERE product.id = v_id;

  SELECT variant.sku, variant.title, variant.barcode, price.price_minor, price.compare_at_minor,
    (
      SELECT CAST(COALESCE(SUM(level.available), 0) AS SIGNED)
      FROM stock_levels AS level
      JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
      WHERE level.variant_id = variant.id
    ) AS in_stock,
    variant.stock_policy, DATE_FORMAT(variant.expected_on, '%Y-%m-%d') AS expected_on, variant.order_limit,
    variant.customer_limit,
    variant.backorder_limit - COALESCE((SELECT promised FROM variant_backlogs WHERE variant_id = variant.id), 0)
      AS backorder_left,
    choice.name AS option_name, chosen.value AS option_value, chosen.swatch, choice.position AS option_position,
    chosen.position AS value_position
  FROM product_variants AS variant
  JOIN variant_prices AS price ON price.variant_id = variant.id AND price.currency = p_currency
  LEFT JOIN variant_option_values AS link ON link.variant_id = variant.id
  LEFT JOIN option_values AS chosen ON chosen.id = link.option_value_id
  LEFT JOIN product_options AS choice ON choice.id = chosen.option_id
  WHERE variant.product_id = v_id AND variant.archived_at IS NULL
  ORDER BY variant.position, variant.id, choice.position;

  SELECT picture.image_key, picture.alt, picture.width, picture.height, variant.sku
  FROM product_images AS picture
  LEFT JOIN product_variants AS variant ON variant.id = picture.variant_id
  WHERE picture.product_id = v_id
  ORDER BY picture.position, picture.id;

  SELECT name, value FROM product_attributes WHERE product_id = v_id ORDER BY position;
END
