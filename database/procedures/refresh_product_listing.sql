-- Writes the listing of one product anew: one row a currency while it is active and a live variant has a price there.
-- Called by the triggers of products, variants and prices; may be repeated.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refresh_product_listing(IN p_product_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DELETE FROM product_listings
  WHERE product_id = p_product_id
    AND currency NOT IN (SELECT currency FROM listed_prices WHERE product_id = p_product_id);
  INSERT INTO product_listings (
    product_id, currency, category_id, brand_id, title, price_from_minor, price_to_minor, compare_at_minor, listed_at
  )
  SELECT product.id, span.currency, product.category_id, product.brand_id, product.title, span.lowest, span.highest,
    (
      SELECT cheapest.compare_at_minor
      FROM listed_prices AS cheapest
      WHERE cheapest.product_id = p_product_id AND cheapest.currency = span.currency
      ORDER BY cheapest.price_minor, cheapest.variant_id
      LIMIT 1
    ),
    product.created_at
  FROM (
    SELECT currency, MIN(price_minor) AS lowest, MAX(price_minor) AS highest
    FROM listed_prices
    WHERE product_id = p_product_id
    GROUP BY currency
  ) AS span
  JOIN products AS product ON product.id = p_product_id
  ON DUPLICATE KEY UPDATE
    category_id = VALUES(category_id), brand_id = VALUES(brand_id), title = VALUES(title),
    price_from_minor = VALUES(price_from_minor), price_to_minor = VALUES(price_to_minor),
    compare_at_minor = VALUES(compare_at_minor), listed_at = VALUES(listed_at);
END
