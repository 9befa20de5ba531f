-- Stocktakes whose lines are not the counts of their place in the ledger.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_stocktakes AS
SELECT
  'stocktake' AS check_name,
  CONCAT('stocktake ', stocktake.id) AS reference,
  CONCAT(stocktake.line_count, ' lines, ', stocktake.changed_count, ' changed') AS expected,
  CONCAT(COUNT(movement.id), ' lines, ', COUNT(NULLIF(movement.delta, 0)), ' changed') AS found
FROM stocktakes AS stocktake
LEFT JOIN stocktake_lines AS line ON line.stocktake_id = stocktake.id
LEFT JOIN stock_movements AS movement
  ON movement.id = line.movement_id AND movement.reason = 'count' AND movement.location_id = stocktake.location_id
GROUP BY stocktake.id, stocktake.line_count, stocktake.changed_count
HAVING stocktake.line_count <> COUNT(movement.id) OR stocktake.changed_count <> COUNT(NULLIF(movement.delta, 0))
