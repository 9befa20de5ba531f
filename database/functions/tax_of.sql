-- The tax of an amount, in minor units, for a rate in hundredths of a per cent: contained in a gross amount, or to be
-- added to a net one. The one place where tax is rounded: half up, with integers only.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION tax_of(p_amount_minor BIGINT, p_rate_bp INT, p_is_included TINYINT)
RETURNS BIGINT
DETERMINISTIC
NO SQL
SQL SECURITY DEFINER
RETURN (2 * p_amount_minor * p_rate_bp + 10000 + p_is_included * p_rate_bp)
  DIV (2 * (10000 + p_is_included * p_rate_bp))
