-- What each line of a cart costs now where it goes to: the one arithmetic of cart and order. A line that lost its price
-- keeps the one it was put in at, and is not for sale. Stock is left out: orders read this view with locks, and a lock
-- on stock taken here would make them wait for each other.
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
  COALESCE(variant.weight_grams, 0) * line.quantity AS grams,
  line.added_at,
  line.added_price_minor,
  COALESCE(price.price_minor, line.added_price_minor) AS unit_price_minor,
  COALESCE(price.price_minor, line.added_price_minor) * line.quantity AS subtotal_minor,
  line.discount_minor,
  COALESCE(price.price_minor, line.added_price_minor) * line.quantity - line.discount_minor AS total_minor,
  COALESCE(regional.rate_bp, national.rate_bp, 0) AS tax_rate_bp,
  tax_of(
    COALESCE(price.price_minor, line.added_price_minor) * line.quantity - line.discount_minor,
    COALESCE(regional.rate_bp, national.rate_bp, 0),
    COALESCE(list.prices_include_tax, 1)
  ) AS tax_minor,
  product.status = 'active' AND variant.archived_at IS NULL AND price.price_minor IS NOT NULL AS for_sale
FROM cart_lines AS line
JOIN carts AS cart ON cart.id = line.cart_id
JOIN product_variants AS variant ON variant.id = line.variant_id
JOIN products AS product ON product.id = variant.product_id
LEFT JOIN price_lists AS list ON list.currency = cart.currency
LEFT JOIN current_tax_rates AS regional
  ON regional.tax_class = product.tax_class AND regional.country = cart.country
  AND regional.region = cart.region AND cart.region <> ''
LEFT JOIN current_tax_rates AS national
  ON national.tax_class = product.tax_class AND national.country = cart.country AND national.region = ''
LEFT JOIN variant_prices AS price ON price.variant_id = line.variant_id AND price.currency = cart.currency
