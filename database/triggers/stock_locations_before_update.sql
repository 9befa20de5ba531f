-- The shop sells from somewhere. Refuses LAST_LOCATION.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER stock_locations_before_update
BEFORE UPDATE ON stock_locations
FOR EACH ROW
BEGIN
  IF OLD.is_active = 1 AND NEW.is_active = 0
    AND NOT EXISTS (SELECT 1 FROM stock_locations WHERE is_active = 1 AND id <> OLD.id) THEN
    CALL refuse('LAST_LOCATION', OLD.name);
  END IF;
END
