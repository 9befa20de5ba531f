-- Orders that were paid or shipped before there were invoices get theirs, in the order in which they came to owe them.
INSERT INTO invoices (
  order_id, series, year, number, label, seller_name, seller_address, seller_vat_id, issued_on, issued_at
)
SELECT owed.order_id, owed.invoice_series, owed.year, owed.number,
  CONCAT(owed.invoice_series, '-', owed.year, '-', LPAD(owed.number, GREATEST(6, CHAR_LENGTH(owed.number)), '0')),
  owed.seller_name, owed.seller_address, owed.seller_vat_id, owed.day, owed.owed_at
FROM (
  SELECT step.order_id, shop.invoice_series, shop.seller_name, shop.seller_address, shop.seller_vat_id, step.owed_at,
    DATE(CONVERT_TZ(step.owed_at, '+00:00', shop.time_zone)) AS day,
    YEAR(CONVERT_TZ(step.owed_at, '+00:00', shop.time_zone)) AS year,
    ROW_NUMBER() OVER (
      PARTITION BY YEAR(CONVERT_TZ(step.owed_at, '+00:00', shop.time_zone)) ORDER BY step.first_id
    ) AS number
  FROM (
    SELECT order_id, MIN(id) AS first_id, MIN(created_at) AS owed_at
    FROM order_history
    WHERE to_status IN ('paid', 'shipped')
    GROUP BY order_id
  ) AS step
  JOIN shop_settings AS shop ON shop.id = 1
) AS owed
