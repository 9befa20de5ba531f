-- What each line of a cart costs now: the one arithmetic of cart and order. A line that lost its price keeps the one
-- it was put in at, and is not for sale. Stock is left out: orders read this view with locks, and a lock on stock
-- taken here would make them wait for each other.
CREATE ALGORITHM = MERGE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW priced_cart_lines AS
SELECT
  line.cart_id,
  line.variant_id,
  variant.product_id,
  variant.sku,
  product.title,
  variant.title AS variant_title,
  product.slug AS product_slug,
  line.quantity,
  line.added_at,
  line.added_price_minor,
  COALESCE(price.price_minor, line.added_price_minor) AS unit_price_minor,
  COALESCE(price.price_minor, line.added_price_minor) * line.quantity AS total_minor,
  tax.rate_bp AS tax_rate_bp,
  included_tax(COALESCE(price.price_minor, line.added_price_minor) * line.quantity, tax.rate_bp) AS tax_minor,
  product.status = 'active' AND variant.archived_at IS NULL AND price.price_minor IS NOT NULL AS for_sale
FROM cart_lines AS line
JOIN carts AS cart ON cart.id = line.cart_id
JOIN product_variants AS variant ON variant.id = line.variant_id
JOIN products AS product ON product.id = variant.product_id
JOIN tax_classes AS tax ON tax.code = product.tax_class
LEFT JOIN variant_prices AS price ON price.variant_id = line.variant_id AND price.currency = cart.currency
