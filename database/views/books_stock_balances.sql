-- Ledger rows whose balance is not the sum of the rows up to them.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_stock_balances AS
SELECT
  'ledger balance' AS check_name,
  CONCAT(variant.sku, ' movement ', running.id) AS reference,
  CAST(running.balance AS CHAR) AS expected,
  CAST(running.balance_after AS CHAR) AS found
FROM (
  SELECT id, variant_id, balance_after, SUM(delta) OVER (PARTITION BY variant_id, location_id ORDER BY id) AS balance
  FROM stock_movements
) AS running
JOIN product_variants AS variant ON variant.id = running.variant_id
WHERE running.balance_after <> running.balance
