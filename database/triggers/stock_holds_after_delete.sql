-- What is no longer held is available again.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER stock_holds_after_delete
AFTER DELETE ON stock_holds
FOR EACH ROW
  UPDATE stock_levels SET held = held - OLD.quantity
  WHERE variant_id = OLD.variant_id AND location_id = OLD.location_id
