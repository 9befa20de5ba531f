-- Stock levels that are not the sum of their ledger. The ledger is added up first, in one pass.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_stock_levels AS
SELECT
  'stock level' AS check_name,
  CONCAT(variant.sku, ' at ', place.code) AS reference,
  CAST(counted.total AS CHAR) AS expected,
  CAST(level.on_hand AS CHAR) AS found
FROM (
  SELECT variant_id, location_id, SUM(delta) AS total FROM stock_movements GROUP BY variant_id, location_id
) AS counted
STRAIGHT_JOIN stock_levels AS level
  ON level.variant_id = counted.variant_id AND level.location_id = counted.location_id
JOIN product_variants AS variant ON variant.id = level.variant_id
JOIN stock_locations AS place ON place.id = level.location_id
WHERE level.on_hand <> counted.total
UNION ALL
SELECT 'stock level', CONCAT(variant.sku, ' at ', place.code), '0', CAST(level.on_hand AS CHAR)
FROM stock_levels AS level
JOIN product_variants AS variant ON variant.id = level.variant_id
JOIN stock_locations AS place ON place.id = level.location_id
WHERE level.on_hand <> 0 AND NOT EXISTS (
  SELECT 1 FROM stock_movements AS movement
  WHERE movement.variant_id = level.variant_id AND movement.location_id = level.location_id
)
