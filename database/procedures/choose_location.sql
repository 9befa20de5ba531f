-- The first active place that has every line of a cart, so that an order leaves from one place where it can; NULL when
-- none has. Reads without locks: whoever books looks again. Inside other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE choose_location(
  IN p_cart_id BIGINT UNSIGNED, OUT p_location_id BIGINT UNSIGNED
)
READS SQL DATA
SQL SECURITY DEFINER
SET p_location_id = (
  SELECT place.id
  FROM stock_locations AS place
  WHERE place.is_active = 1 AND NOT EXISTS (
    SELECT 1
    FROM cart_lines AS line
    LEFT JOIN stock_levels AS level ON level.variant_id = line.variant_id AND level.location_id = place.id
    WHERE line.cart_id = p_cart_id AND line.quantity > COALESCE(level.available, 0)
  )
  ORDER BY place.priority, place.id
  LIMIT 1
)
