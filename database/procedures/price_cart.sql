-- Prices the lines of a locked cart as they are on a day and where they go to; discounts begin anew. The one place where
-- a line gets its price: carts show and orders copy what is written here. A line without a price in the currency keeps
-- the one it was put in at, and is not for sale. Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE price_cart(
  IN p_cart_id BIGINT UNSIGNED,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_country CHAR(2),
  IN p_region VARCHAR(100),
  IN p_day DATE
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
UPDATE cart_lines AS line
JOIN product_variants AS variant ON variant.id = line.variant_id
JOIN products AS product ON product.id = variant.product_id
LEFT JOIN variant_prices AS price ON price.variant_id = line.variant_id AND price.currency = p_currency
SET
  line.unit_price_minor = COALESCE(price.price_minor, line.added_price_minor),
  -- What tax_rate_bp gives; calling it for each line would cost more than all the rest.
  line.tax_rate_bp = COALESCE((
    SELECT rate.rate_bp
    FROM tax_rates AS rate
    WHERE rate.tax_class = product.tax_class AND rate.country = p_country AND rate.region IN ('', p_region)
      AND rate.valid_from <= p_day AND (rate.valid_to IS NULL OR rate.valid_to > p_day)
    ORDER BY rate.region DESC
    LIMIT 1
  ), 0),
  line.grams = COALESCE(variant.weight_grams, 0) * line.quantity,
  line.for_sale = product.status = 'active' AND variant.archived_at IS NULL AND price.price_minor IS NOT NULL,
  line.order_limit = variant.order_limit,
  line.customer_limit = variant.customer_limit,
  line.discount_minor = 0
WHERE line.cart_id = p_cart_id
