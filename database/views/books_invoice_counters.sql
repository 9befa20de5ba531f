-- Invoice counters that stand elsewhere than at the last invoice of their series and year.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_invoice_counters AS
SELECT
  'invoice counter' AS check_name,
  CONCAT(counter.series, '-', counter.year) AS reference,
  CAST(COALESCE(MAX(invoice.number), 0) AS CHAR) AS expected,
  CAST(counter.last_number AS CHAR) AS found
FROM invoice_counters AS counter
LEFT JOIN invoices AS invoice ON invoice.series = counter.series AND invoice.year = counter.year
GROUP BY counter.series, counter.year, counter.last_number
HAVING counter.last_number <> COALESCE(MAX(invoice.number), 0)
