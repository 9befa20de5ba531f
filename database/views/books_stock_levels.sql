-- Stock levels that are not the sum of their ledger. The ledger is added up once, not once a level.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_stock_levels AS
SELECT
  'stock level' AS check_name,
  CONCAT(variant.sku, ' at ', place.code) AS reference,
  CAST(COALESCE(ledger.total, 0) AS CHAR) AS expected,
  CAST(level.on_hand AS CHAR) AS found
FROM stock_levels AS level
JOIN product_variants AS variant ON variant.id = level.variant_id
JOIN stock_locations AS place ON place.id = level.location_id
LEFT JOIN (
  SELECT variant_id, location_id, SUM(delta) AS total FROM stock_movements GROUP BY variant_id, location_id
) AS ledger ON ledger.variant_id = level.variant_id AND ledger.location_id = level.location_id
WHERE level.on_hand <> COALESCE(ledger.total, 0)
