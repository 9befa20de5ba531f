-- The delivery zone of a place: that of its region, or else of its country, or else the rest of the world.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION delivery_zone(p_country CHAR(2), p_region VARCHAR(100))
RETURNS BIGINT UNSIGNED
READS SQL DATA
SQL SECURITY DEFINER
RETURN (
  SELECT place.zone_id
  FROM delivery_zone_places AS place
  WHERE place.country IN ('', p_country) AND place.region IN ('', p_region)
  ORDER BY place.country DESC, place.region DESC
  LIMIT 1
)
