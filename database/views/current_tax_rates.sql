-- The tax rates of today in the shop's time zone.
CREATE ALGORITHM = MERGE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW current_tax_rates AS
SELECT rate.tax_class, rate.country, rate.region, rate.rate_bp
FROM tax_rates AS rate
JOIN shop_settings AS shop ON shop.id = 1
WHERE rate.valid_from <= DATE(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', shop.time_zone))
  AND (rate.valid_to IS NULL OR rate.valid_to > DATE(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', shop.time_zone)))
