-- The day of an instant in the shop's time zone.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION shop_day(p_at DATETIME(3))
RETURNS DATE
READS SQL DATA
SQL SECURITY DEFINER
RETURN (SELECT DATE(CONVERT_TZ(p_at, '+00:00', shop.time_zone)) FROM shop_settings AS shop WHERE shop.id = 1)
