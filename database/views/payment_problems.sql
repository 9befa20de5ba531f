-- What somebody of the shop must look at: money without an order, money that does not fit, money for a cancelled order,
-- goods that left unpaid. Computed, so that it empties itself when the reason has gone.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW payment_problems AS
SELECT
  CAST(pay.problem AS CHAR(30)) COLLATE utf8mb4_unicode_ci AS kind,
  pay.id AS payment_id,
  NULL AS event_id,
  pay.provider,
  CONVERT(sold.number USING utf8mb4) COLLATE utf8mb4_unicode_ci AS order_number,
  pay.status AS payment_status,
  sold.status AS order_status,
  pay.amount_minor AS expected_minor,
  pay.currency AS expected_currency,
  pay.received_minor,
  pay.received_currency,
  sold.total_minor - sold.paid_minor - sold.authorised_minor AS due_minor,
  pay.moved_at AS since
FROM payments AS pay
JOIN orders AS sold ON sold.id = pay.order_id
WHERE pay.status = 'parked'
UNION ALL
SELECT 'order_cancelled', pay.id, NULL, pay.provider, CONVERT(sold.number USING utf8mb4), pay.status, sold.status,
  pay.amount_minor, pay.currency, pay.amount_minor, pay.currency, 0, pay.moved_at
FROM payments AS pay
JOIN orders AS sold ON sold.id = pay.order_id AND sold.status = 'cancelled'
WHERE pay.status IN ('authorised', 'captured')
UNION ALL
SELECT 'no_order', NULL, told.id, told.provider, NULL, told.fact, NULL, NULL, NULL, told.amount_minor, told.currency,
  NULL, told.received_at
FROM payment_events AS told
WHERE told.outcome = 'unmatched'
UNION ALL
SELECT 'not_paid', NULL, NULL, 'card', CONVERT(sold.number USING utf8mb4), sold.payment_status, sold.status,
  sold.total_minor, sold.currency, sold.paid_minor, sold.currency,
  sold.total_minor - sold.paid_minor - sold.authorised_minor, sold.placed_at
FROM orders AS sold
WHERE sold.payment_status IN ('unpaid', 'partially_paid') AND sold.status IN ('packed', 'shipped', 'delivered')
  AND sold.payment_method = 'card'
