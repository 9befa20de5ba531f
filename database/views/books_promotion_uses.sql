-- Limited promotions whose count is not that of their live uses, uses that stand for no living order, and orders whose
-- uses do not add up to what they took off.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_promotion_uses AS
SELECT
  'promotion uses' AS check_name,
  CONCAT('promotion ', counted.promotion_id) AS reference,
  CAST(COUNT(taken.order_id) AS CHAR) AS expected,
  CAST(counted.used AS CHAR) AS found
FROM promotion_limits AS counted
LEFT JOIN promotion_redemptions AS taken
  ON taken.promotion_id = counted.promotion_id AND taken.released_at IS NULL
GROUP BY counted.promotion_id, counted.used, counted.usage_limit
HAVING counted.used <> COUNT(taken.order_id) OR counted.used > counted.usage_limit
UNION ALL
SELECT 'promotion uses', CONCAT(sold.number, ' promotion ', taken.promotion_id),
  IF(sold.status = 'cancelled', 'given back', 'used'), IF(taken.released_at IS NULL, 'used', 'given back')
FROM promotion_redemptions AS taken
JOIN orders AS sold ON sold.id = taken.order_id
WHERE (sold.status = 'cancelled') <> (taken.released_at IS NOT NULL)
UNION ALL
SELECT 'promotion uses', CONCAT(sold.number, ' promotion ', wrong.promotion_id), CAST(wrong.discount_minor AS CHAR),
  CAST(wrong.taken_off AS CHAR)
FROM (
  SELECT taken.order_id, taken.promotion_id, MIN(taken.discount_minor) AS discount_minor,
    COALESCE(-SUM(part.amount_minor), 0) AS taken_off
  FROM promotion_redemptions AS taken
  LEFT JOIN order_adjustments AS part ON part.order_id = taken.order_id AND part.promotion_id = taken.promotion_id
  GROUP BY taken.order_id, taken.promotion_id
  HAVING MIN(taken.discount_minor) <> COALESCE(-SUM(part.amount_minor), 0)
) AS wrong
STRAIGHT_JOIN orders AS sold ON sold.id = wrong.order_id + 0
