-- The listing follows the prices.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER variant_prices_after_delete
AFTER DELETE ON variant_prices
FOR EACH ROW
  CALL refresh_product_listing((SELECT product_id FROM product_variants WHERE id = OLD.variant_id))
