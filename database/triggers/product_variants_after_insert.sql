-- Every variant has a stock level at every place, also at one that is just being added; its product's listing follows.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER product_variants_after_insert
AFTER INSERT ON product_variants
FOR EACH ROW
BEGIN
  INSERT INTO stock_levels (variant_id, location_id) SELECT NEW.id, id FROM stock_locations LOCK IN SHARE MODE;
  CALL refresh_product_listing(NEW.product_id);
END
