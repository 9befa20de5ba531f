-- What a delivery rate asks for goods of a weight and a price: nothing from the free amount on (NULL: no such amount),
-- and NULL where the rate does not fit.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION delivery_price(
  p_price_minor BIGINT,
  p_free_from_minor BIGINT,
  p_from_grams BIGINT,
  p_below_grams BIGINT,
  p_from_subtotal_minor BIGINT,
  p_below_subtotal_minor BIGINT,
  p_grams BIGINT,
  p_goods_minor BIGINT
)
RETURNS BIGINT
DETERMINISTIC
NO SQL
SQL SECURITY DEFINER
RETURN IF(
  p_grams >= p_from_grams AND (p_below_grams IS NULL OR p_grams < p_below_grams)
    AND p_goods_minor >= p_from_subtotal_minor
    AND (p_below_subtotal_minor IS NULL OR p_goods_minor < p_below_subtotal_minor),
  IF(p_goods_minor >= p_free_from_minor, 0, p_price_minor),
  NULL
)
