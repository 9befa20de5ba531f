-- Tax rates of one class and place that hold on the same day.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_tax_rates AS
SELECT
  'tax rate' AS check_name,
  CONCAT_WS(' ', rate.tax_class, rate.country, NULLIF(rate.region, '')) AS reference,
  CONCAT('one rate on ', later.valid_from) AS expected,
  CONCAT(rate.rate_bp, ' and ', later.rate_bp) AS found
FROM tax_rates AS rate
JOIN tax_rates AS later
  ON later.tax_class = rate.tax_class AND later.country = rate.country AND later.region = rate.region
  AND later.valid_from > rate.valid_from
WHERE rate.valid_to IS NULL OR rate.valid_to > later.valid_from
