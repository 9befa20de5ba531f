-- What of each variant can be sold, at all active places together, and from how many pieces down it is low.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW variant_stock AS
SELECT variant.id AS variant_id, variant.product_id,
  CAST(COALESCE(SUM(level.available), 0) AS SIGNED) AS available,
  COALESCE(variant.low_stock_at, shop.low_stock_threshold) AS low_at
FROM shop_settings AS shop
JOIN product_variants AS variant
LEFT JOIN (
  stock_levels AS level JOIN stock_locations AS place ON place.id = level.location_id AND place.is_active = 1
) ON level.variant_id = variant.id
WHERE variant.archived_at IS NULL
GROUP BY variant.id, variant.product_id, variant.low_stock_at, shop.low_stock_threshold
