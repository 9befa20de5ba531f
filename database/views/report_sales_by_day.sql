-- Sales of each day in the shop's time zone and each currency, cancelled orders left out: for reports.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW report_sales_by_day AS
SELECT
  DATE(CONVERT_TZ(sold.placed_at, '+00:00', shop.time_zone)) AS day,
  sold.currency,
  COUNT(*) AS orders,
  CAST(SUM(sold.item_count) AS SIGNED) AS units,
  CAST(SUM(sold.total_minor) AS SIGNED) AS total_minor,
  CAST(SUM(sold.tax_minor) AS SIGNED) AS tax_minor
FROM orders AS sold
JOIN shop_settings AS shop ON shop.id = 1
WHERE sold.status <> 'cancelled'
GROUP BY day, sold.currency
