-- Stock levels that are not the sum of their ledger. Each level looks its rows up: joined to the ledger's sums, one server
-- adds the whole ledger up for each level.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_stock_levels AS
SELECT
  'stock level' AS check_name,
  CONCAT(variant.sku, ' at ', place.code) AS reference,
  CAST(counted.total AS CHAR) AS expected,
  CAST(counted.on_hand AS CHAR) AS found
FROM (
  SELECT level.variant_id, level.location_id, level.on_hand, (
    SELECT COALESCE(SUM(movement.delta), 0)
    FROM stock_movements AS movement
    WHERE movement.variant_id = level.variant_id AND movement.location_id = level.location_id
  ) AS total
  FROM stock_levels AS level
) AS counted
JOIN product_variants AS variant ON variant.id = counted.variant_id
JOIN stock_locations AS place ON place.id = counted.location_id
WHERE counted.on_hand <> counted.total
