-- Invoices that leave a gap before them in their series and year.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_invoice_numbers AS
SELECT
  'invoice number' AS check_name,
  CONVERT(invoice.label USING utf8mb4) AS reference,
  CAST((
    SELECT COALESCE(MAX(lower.number), 0) + 1
    FROM invoices AS lower
    WHERE lower.series = invoice.series AND lower.year = invoice.year AND lower.number < invoice.number
  ) AS CHAR) AS expected,
  CAST(invoice.number AS CHAR) AS found
FROM invoices AS invoice
LEFT JOIN invoices AS before_it
  ON before_it.series = invoice.series AND before_it.year = invoice.year AND before_it.number = invoice.number - 1
WHERE invoice.number > 1 AND before_it.id IS NULL
