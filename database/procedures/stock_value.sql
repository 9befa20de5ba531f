-- What everything that stock_as_of gives on all its pages comes to. Reads only; may be repeated.
-- Gives one row: currency, pieces, value_minor, unvalued_pieces and unvalued_variants (without a known cost; not in the
-- value)
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE stock_value(
  IN p_at DATETIME(3),
  IN p_location_id BIGINT UNSIGNED
)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  SELECT shop.currency,
    CAST(COALESCE(SUM(was.quantity), 0) AS SIGNED) AS pieces,
    CAST(COALESCE(SUM(was.quantity * cost.cost_minor), 0) AS SIGNED) AS value_minor,
    CAST(COALESCE(SUM(IF(cost.cost_minor IS NULL, was.quantity, 0)), 0) AS SIGNED) AS unvalued_pieces,
    COUNT(DISTINCT IF(cost.cost_minor IS NULL, was.variant_id, NULL)) AS unvalued_variants
  FROM shop_settings AS shop
  LEFT JOIN (
    SELECT level.variant_id, (
      SELECT past.balance_after
      FROM stock_movements AS past
      WHERE past.variant_id = level.variant_id AND past.location_id = level.location_id AND past.created_at <= p_at
      ORDER BY past.id DESC
      LIMIT 1
    ) AS quantity
    FROM stock_levels AS level
    WHERE p_location_id IS NULL OR level.location_id = p_location_id
  ) AS was ON was.quantity > 0
  LEFT JOIN variant_costs AS cost ON cost.currency = shop.currency AND cost.id = (
    SELECT past.id
    FROM variant_costs AS past
    WHERE past.variant_id = was.variant_id AND past.valid_from <= p_at
    ORDER BY past.valid_from DESC, past.id DESC
    LIMIT 1
  )
  GROUP BY shop.currency;
END
