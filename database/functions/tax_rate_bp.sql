-- The rate of a tax class in a place on a day, in hundredths of a per cent: the region's, or else the country's, or none.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION tax_rate_bp(p_tax_class VARCHAR(20), p_country CHAR(2), p_region VARCHAR(100), p_day DATE)
RETURNS INT
READS SQL DATA
SQL SECURITY DEFINER
RETURN COALESCE((
  SELECT rate.rate_bp
  FROM tax_rates AS rate
  WHERE rate.tax_class = p_tax_class AND rate.country = p_country AND rate.region IN ('', p_region)
    AND rate.valid_from <= p_day AND (rate.valid_to IS NULL OR rate.valid_to > p_day)
  ORDER BY rate.region DESC
  LIMIT 1
), 0)
