-- Orders whose payment status is not what their money says, or that have more than they cost.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_payment_statuses AS
SELECT
  'payment status of money' AS check_name,
  CONVERT(number USING utf8mb4) AS reference,
  IF(paid_minor + authorised_minor > total_minor, CONCAT('at most ', total_minor), due_status) AS expected,
  CONCAT(payment_status, ' with ', paid_minor, ' paid and ', authorised_minor, ' authorised') AS found
FROM (
  SELECT number, payment_status, paid_minor, authorised_minor, total_minor,
    CASE
      WHEN paid_minor = total_minor THEN 'paid'
      WHEN paid_minor > 0 THEN 'partially_paid'
      WHEN authorised_minor > 0 THEN 'authorised'
      ELSE 'unpaid'
    END AS due_status
  FROM orders
) AS sold
WHERE payment_status <> due_status OR paid_minor + authorised_minor > total_minor
