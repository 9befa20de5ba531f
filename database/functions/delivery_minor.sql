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
  SELECT MIN(delivery_price(
    price_minor, free_from_minor, from_grams, below_grams, from_subtotal_minor, below_subtotal_minor, p_grams, p_goods_minor
  ))
  FROM delivery_rates
  WHERE zone_id = p_zone_id AND currency = p_currency AND delivery_method = p_method
)
