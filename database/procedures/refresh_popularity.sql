-- Counts anew how many pieces of each listed product were sold in the last 30 days. May be repeated.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refresh_popularity()
MODIFIES SQL DATA
SQL SECURITY DEFINER
UPDATE product_listings AS listing
LEFT JOIN (
  SELECT variant.product_id, SUM(line.quantity) AS units
  FROM orders AS sold
  JOIN order_lines AS line ON line.order_id = sold.id
  JOIN product_variants AS variant ON variant.id = line.variant_id
  WHERE sold.placed_at >= UTC_TIMESTAMP(3) - INTERVAL 30 DAY AND sold.status <> 'cancelled'
  GROUP BY variant.product_id
) AS sale ON sale.product_id = listing.product_id
SET listing.units_sold = COALESCE(sale.units, 0)
WHERE listing.units_sold <> COALESCE(sale.units, 0)
