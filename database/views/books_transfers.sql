-- Transfers that do not bring to one place what they take from another, and transferred pieces without their transfer.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_transfers AS
SELECT
  'transfer' AS check_name,
  CONCAT('movement ', gone.id) AS reference,
  CONCAT('variant ', gone.variant_id, ': ', -gone.delta, ' elsewhere') AS expected,
  CONCAT('variant ', came.variant_id, ': ', came.delta, ' at ', came.location_id) AS found
FROM stock_transfers AS transfer
JOIN stock_movements AS gone ON gone.id = transfer.out_movement_id
JOIN stock_movements AS came ON came.id = transfer.in_movement_id
WHERE gone.reason <> 'transfer' OR came.reason <> 'transfer' OR gone.delta >= 0 OR gone.delta + came.delta <> 0
  OR gone.variant_id <> came.variant_id OR gone.location_id = came.location_id
UNION ALL
SELECT 'transfer', CONCAT('movement ', alone.id), 'a transfer', 'none'
FROM stock_movements AS alone
LEFT JOIN stock_transfers AS gone ON gone.out_movement_id = alone.id
LEFT JOIN stock_transfers AS came ON came.in_movement_id = alone.id
WHERE alone.reason = 'transfer' AND gone.out_movement_id IS NULL AND came.in_movement_id IS NULL
