-- What a way of delivery costs in a zone: the cheapest of the rates that fit the weight and what the goods cost after
-- reductions. NULL when it is not offered.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION delivery_minor(
  p_method VARCHAR(32),
  p_zone_id BIGINT UNSIGNED,
  p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  p_grams BIGINT,
  p_goods_minor BIGINT
)
RETURNS BIGINT
READS SQL DATA
SQL SECURITY DEFINER
RETURN (
  SELECT MIN(delivery_price(rate.price_minor, rate.free_from_minor, p_goods_minor))
  FROM delivery_rates AS rate
  WHERE rate.zone_id = p_zone_id AND rate.currency = p_currency AND rate.delivery_method = p_method
    AND p_grams >= rate.from_grams AND (rate.below_grams IS NULL OR p_grams < rate.below_grams)
    AND p_goods_minor >= rate.from_subtotal_minor
    AND (rate.below_subtotal_minor IS NULL OR p_goods_minor < rate.below_subtotal_minor)
)
