-- Variants whose promised pieces are not the sum of what is owed, and cancelled orders that still owe.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_backorders AS
SELECT
  'backorder' AS check_name,
  CONCAT('variant ', backlog.variant_id) AS reference,
  CAST(COALESCE(SUM(waiting.owed), 0) AS CHAR) AS expected,
  CAST(backlog.promised AS CHAR) AS found
FROM variant_backlogs AS backlog
LEFT JOIN backorders AS waiting ON waiting.variant_id = backlog.variant_id
GROUP BY backlog.variant_id, backlog.promised
HAVING backlog.promised <> COALESCE(SUM(waiting.owed), 0)
UNION ALL
SELECT 'backorder', CONCAT(sold.number, ' line ', waiting.line_number), 'nothing owed', CAST(waiting.owed AS CHAR)
FROM backorders AS waiting
JOIN orders AS sold ON sold.id = waiting.order_id
WHERE sold.status = 'cancelled' AND waiting.owed > 0
