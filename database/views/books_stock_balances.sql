-- Ledger rows whose balance is not that of the row before and what they moved.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_stock_balances AS
SELECT
  'ledger balance' AS check_name,
  CONCAT(variant.sku, ' movement ', running.id) AS reference,
  CAST(running.balance AS CHAR) AS expected,
  CAST(running.balance_after AS CHAR) AS found
FROM (
  SELECT id, variant_id, balance_after,
    delta + COALESCE(LAG(balance_after) OVER (PARTITION BY variant_id, location_id ORDER BY id), 0) AS balance
  FROM stock_movements
) AS running
STRAIGHT_JOIN product_variants AS variant ON variant.id = running.variant_id
WHERE running.balance_after <> running.balance
