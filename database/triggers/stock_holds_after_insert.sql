-- What is held is no longer available.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER stock_holds_after_insert
AFTER INSERT ON stock_holds
FOR EACH ROW
  UPDATE stock_levels SET held = held + NEW.quantity
  WHERE variant_id = NEW.variant_id AND location_id = NEW.location_id
