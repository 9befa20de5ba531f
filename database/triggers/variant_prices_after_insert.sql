-- The listing follows the prices.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER variant_prices_after_insert
AFTER INSERT ON variant_prices
FOR EACH ROW
  CALL refresh_product_listing((SELECT product_id FROM product_variants WHERE id = NEW.variant_id))
