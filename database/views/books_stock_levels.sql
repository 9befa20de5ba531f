-- Stock levels that are not the sum of their ledger.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_stock_levels AS
SELECT
  'stock level' AS check_name,
  CONCAT(variant.sku, ' at ', place.code) AS reference,
  CAST(COALESCE(SUM(movement.delta), 0) AS CHAR) AS expected,
  CAST(level.on_hand AS CHAR) AS found
FROM stock_levels AS level
JOIN product_variants AS variant ON variant.id = level.variant_id
JOIN stock_locations AS place ON place.id = level.location_id
LEFT JOIN stock_movements AS movement
  ON movement.variant_id = level.variant_id AND movement.location_id = level.location_id
GROUP BY variant.sku, place.code, level.on_hand
HAVING level.on_hand <> COALESCE(SUM(movement.delta), 0)
