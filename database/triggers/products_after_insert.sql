-- The listing follows the product.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER products_after_insert
AFTER INSERT ON products
FOR EACH ROW
  CALL refresh_product_listing(NEW.id)
