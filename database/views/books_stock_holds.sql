-- Stock levels whose held pieces are not the sum of the holds.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_stock_holds AS
SELECT
  'stock hold' AS check_name,
  CONCAT('variant ', level.variant_id, ' at place ', level.location_id) AS reference,
  CAST(COALESCE(SUM(hold.quantity), 0) AS CHAR) AS expected,
  CAST(level.held AS CHAR) AS found
FROM stock_levels AS level
LEFT JOIN stock_holds AS hold ON hold.variant_id = level.variant_id AND hold.location_id = level.location_id
GROUP BY level.variant_id, level.location_id, level.held
HAVING level.held <> COALESCE(SUM(hold.quantity), 0)
