-- Every variant has a level at every place, so there are not any number of places. Refuses LOCATION_LIMIT.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER stock_locations_before_insert
BEFORE INSERT ON stock_locations
FOR EACH ROW
BEGIN
  IF (SELECT COUNT(*) FROM stock_locations) >= 50 THEN
    CALL refuse('LOCATION_LIMIT', NULL);
  END IF;
END
