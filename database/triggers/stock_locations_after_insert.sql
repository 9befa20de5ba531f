-- Every variant has a stock level at every place. Waits for variants that are just being added, as they wait for places:
-- neither misses the other.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER stock_locations_after_insert
AFTER INSERT ON stock_locations
FOR EACH ROW
  INSERT INTO stock_levels (variant_id, location_id) SELECT id, NEW.id FROM product_variants LOCK IN SHARE MODE
