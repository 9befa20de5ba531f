-- What a delivery costs for a subtotal: nothing from the free amount on, NULL being no such amount.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION delivery_price(
  p_price_minor BIGINT, p_free_from_minor BIGINT, p_subtotal_minor BIGINT
)
RETURNS BIGINT
DETERMINISTIC
NO SQL
SQL SECURITY DEFINER
RETURN IF(p_subtotal_minor >= p_free_from_minor, 0, p_price_minor)
