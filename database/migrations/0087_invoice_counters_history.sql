-- The counters go on behind the invoices that there are.
INSERT INTO invoice_counters (series, year, last_number)
SELECT series, year, MAX(number) FROM invoices GROUP BY series, year
