-- The tax contained in a gross amount, in minor units, for a rate in hundredths of a per cent.
-- The one place where the shop rounds: half up, with integers only.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION included_tax(p_gross_minor BIGINT, p_rate_bp INT)
RETURNS BIGINT
DETERMINISTIC
NO SQL
SQL SECURITY DEFINER
RETURN (2 * p_gross_minor * p_rate_bp + 10000 + p_rate_bp) DIV (2 * (10000 + p_rate_bp))
