-- The listing follows the variants.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER product_variants_after_update
AFTER UPDATE ON product_variants
FOR EACH ROW
  CALL refresh_product_listing(NEW.product_id)
