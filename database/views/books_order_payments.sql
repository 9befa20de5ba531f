-- Orders whose paid or authorised amount is not that of their payments.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_order_payments AS
SELECT
  'order payments' AS check_name,
  CONVERT(sold.number USING utf8mb4) AS reference,
  CONCAT('paid ', added_up.paid, ' authorised ', added_up.authorised) AS expected,
  CONCAT('paid ', sold.paid_minor, ' authorised ', sold.authorised_minor) AS found
FROM (
  SELECT sold.id,
    COALESCE(SUM(IF(pay.status = 'captured', pay.amount_minor, 0)), 0) AS paid,
    COALESCE(SUM(IF(pay.status = 'authorised', pay.amount_minor, 0)), 0) AS authorised
  FROM orders AS sold
  LEFT JOIN payments AS pay ON pay.order_id = sold.id AND pay.currency = sold.currency
  GROUP BY sold.id
  HAVING paid <> MIN(sold.paid_minor) OR authorised <> MIN(sold.authorised_minor)
) AS added_up
STRAIGHT_JOIN orders AS sold ON sold.id = added_up.id + 0
