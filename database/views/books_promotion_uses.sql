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
SELECT 'promotion uses', CONCAT(sold.number, ' promotion ', taken.promotion_id), CAST(taken.discount_minor AS CHAR),
  CAST(-COALESCE(SUM(part.amount_minor), 0) AS CHAR)
FROM promotion_redemptions AS taken
JOIN orders AS sold ON sold.id = taken.order_id
LEFT JOIN order_adjustments AS part ON part.order_id = taken.order_id AND part.promotion_id = taken.promotion_id
GROUP BY sold.number, taken.promotion_id, taken.discount_minor
HAVING taken.discount_minor <> -COALESCE(SUM(part.amount_minor), 0)
