-- Payments that count for an order in another currency.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_payment_currencies AS
SELECT
  'payment currency' AS check_name,
  CONCAT(sold.number, ' payment ', pay.id) AS reference,
  CONVERT(sold.currency USING utf8mb4) AS expected,
  CONVERT(pay.currency USING utf8mb4) AS found
FROM payments AS pay
JOIN orders AS sold ON sold.id = pay.order_id
WHERE pay.status IN ('authorised', 'captured') AND pay.currency <> sold.currency
