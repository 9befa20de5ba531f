-- What was on hand of each variant at an instant, and what it was worth: what the last row of the ledger had left behind
-- by then at each place, times the cost that was valid then. Without a known cost in the shop's currency cost and value are
-- NULL; variants of which nothing lay anywhere have no row. One page by SKU: behind p_after_sku, or from the start when
-- that is NULL; of one place unless p_location_id is NULL. Reads only; may be repeated.
-- Gives rows: sku, title, variant_title, quantity, cost_minor, value_minor
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE stock_as_of(
  IN p_at DATETIME(3),
  IN p_location_id BIGINT UNSIGNED,
  IN p_after_sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  IN p_limit INT
)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_after_sku VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT COALESCE(p_after_sku, '');

  SELECT was.sku, was.title, was.variant_title, was.quantity, cost.cost_minor,
    was.quantity * cost.cost_minor AS value_minor
  FROM (
    -- Read in the order of the SKUs until the page is full.
    SELECT variant.id, variant.sku, product.title, variant.title AS variant_title, (
      SELECT CAST(SUM((
        -- The number counts, not the time alone: a row that waited for its level is older than its number.
        SELECT past.balance_after
        FROM stock_movements AS past
        WHERE past.variant_id = level.variant_id AND past.location_id = level.location_id AND past.created_at <= p_at
        ORDER BY past.id DESC
        LIMIT 1
      )) AS SIGNED)
      FROM stock_levels AS level
      WHERE level.variant_id = variant.id AND (p_location_id IS NULL OR level.location_id = p_location_id)
    ) AS quantity
    FROM product_variants AS variant
    STRAIGHT_JOIN products AS product ON product.id = variant.product_id
    WHERE variant.sku > v_after_sku
    HAVING quantity > 0
    ORDER BY variant.sku
    LIMIT p_limit
  ) AS was
  JOIN shop_settings AS shop
  LEFT JOIN variant_costs AS cost ON cost.currency = shop.currency AND cost.id = (
    SELECT past.id
    FROM variant_costs AS past
    WHERE past.variant_id = was.id AND past.valid_from <= p_at
    ORDER BY past.valid_from DESC, past.id DESC
    LIMIT 1
  )
  ORDER BY was.sku;
END
