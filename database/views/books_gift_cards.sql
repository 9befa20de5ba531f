-- Gift cards whose balance is not the sum of their ledger, ledger rows whose balance is not the sum up to them, and
-- orders that did not take from cards, or give back, what they say.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_gift_cards AS
SELECT
  'gift card' AS check_name,
  CONCAT('card ', card.id) AS reference,
  CAST(COALESCE(SUM(movement.delta_minor), 0) AS CHAR) AS expected,
  CAST(card.balance_minor AS CHAR) AS found
FROM gift_cards AS card
LEFT JOIN gift_card_movements AS movement ON movement.gift_card_id = card.id
GROUP BY card.id, card.balance_minor
HAVING card.balance_minor <> COALESCE(SUM(movement.delta_minor), 0) OR card.balance_minor < 0
UNION ALL
SELECT 'gift card', CONCAT('movement ', running.id), CAST(running.balance AS CHAR), CAST(running.balance_after_minor AS CHAR)
FROM (
  SELECT id, balance_after_minor, SUM(delta_minor) OVER (PARTITION BY gift_card_id ORDER BY id) AS balance
  FROM gift_card_movements
) AS running
WHERE running.balance <> running.balance_after_minor
UNION ALL
SELECT 'gift card', CONVERT(sold.number USING utf8mb4),
  CAST(IF(sold.status = 'cancelled', 0, sold.gift_card_minor) AS CHAR), CAST(taken.total AS CHAR)
FROM (
  SELECT part.order_id, -SUM(part.delta_minor) AS total
  FROM (
    SELECT order_id, delta_minor FROM gift_card_movements WHERE order_id IS NOT NULL
    UNION ALL
    SELECT id, 0 FROM orders WHERE gift_card_minor > 0
  ) AS part
  GROUP BY part.order_id
) AS taken
STRAIGHT_JOIN orders AS sold ON sold.id = taken.order_id
WHERE IF(sold.status = 'cancelled', 0, sold.gift_card_minor) <> taken.total
