-- What lies where: for reports.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW report_stock AS
SELECT variant.sku, product.title, variant.title AS variant_title, place.code AS location, level.on_hand, level.held,
  level.available
FROM stock_levels AS level
JOIN stock_locations AS place ON place.id = level.location_id
JOIN product_variants AS variant ON variant.id = level.variant_id
JOIN products AS product ON product.id = variant.product_id
