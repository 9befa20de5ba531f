-- Variants that have no stock level at a place.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_missing_levels AS
SELECT 'stock level' AS check_name, CONCAT(variant.sku, ' at ', place.code) AS reference, 'a level' AS expected,
  'none' AS found
FROM product_variants AS variant
JOIN stock_locations AS place
LEFT JOIN stock_levels AS level ON level.variant_id = variant.id AND level.location_id = place.id
WHERE level.variant_id IS NULL
