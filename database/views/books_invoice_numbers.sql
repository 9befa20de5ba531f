-- Invoice numbers that leave a gap in their series and year.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_invoice_numbers AS
SELECT
  'invoice number' AS check_name,
  CONVERT(counted.label USING utf8mb4) AS reference,
  CAST(counted.position AS CHAR) AS expected,
  CAST(counted.number AS CHAR) AS found
FROM (
  SELECT label, number, ROW_NUMBER() OVER (PARTITION BY series, year ORDER BY number) AS position FROM invoices
) AS counted
WHERE counted.number <> counted.position
