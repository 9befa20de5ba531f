-- Orders whose paid or authorised amount is not that of their payments.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_order_payments AS
SELECT
  'order payments' AS check_name,
  CONVERT(number USING utf8mb4) AS reference,
  CONCAT('paid ', paid, ' authorised ', authorised) AS expected,
  CONCAT('paid ', paid_minor, ' authorised ', authorised_minor) AS found
FROM (
  SELECT sold.number, sold.paid_minor, sold.authorised_minor,
    COALESCE(SUM(IF(pay.status = 'captured', pay.amount_minor, 0)), 0) AS paid,
    COALESCE(SUM(IF(pay.status = 'authorised', pay.amount_minor, 0)), 0) AS authorised
  FROM orders AS sold
  LEFT JOIN payments AS pay ON pay.order_id = sold.id AND pay.currency = sold.currency
  GROUP BY sold.id, sold.number, sold.paid_minor, sold.authorised_minor
) AS added_up
WHERE paid <> paid_minor OR authorised <> authorised_minor
