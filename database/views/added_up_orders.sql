-- What each order says of itself beside what its lines add up to, by the functions that priced it.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW added_up_orders AS
SELECT
  sold.id,
  sold.number,
  sold.item_count,
  sold.subtotal_minor,
  sold.discount_minor,
  sold.tax_minor,
  sold.total_minor,
  CAST(COALESCE(SUM(line.quantity), 0) AS SIGNED) AS lines_item_count,
  CAST(COALESCE(SUM(line.unit_price_minor * line.quantity), 0) AS SIGNED) AS lines_subtotal_minor,
  CAST(COALESCE(SUM(line.discount_minor), 0) AS SIGNED) AS lines_discount_minor,
  CAST(
    COALESCE(SUM(tax_of(line.unit_price_minor * line.quantity - line.discount_minor, line.tax_rate_bp, sold.prices_include_tax)), 0)
      + tax_of(sold.delivery_minor, sold.delivery_tax_rate_bp, sold.prices_include_tax)
    AS SIGNED
  ) AS lines_tax_minor,
  CAST(
    COALESCE(SUM(line.unit_price_minor * line.quantity - line.discount_minor), 0) + sold.delivery_minor
      + COALESCE(SUM(IF(
        sold.prices_include_tax,
        0,
        tax_of(line.unit_price_minor * line.quantity - line.discount_minor, line.tax_rate_bp, 0)
      )), 0)
      + IF(sold.prices_include_tax, 0, tax_of(sold.delivery_minor, sold.delivery_tax_rate_bp, 0))
    AS SIGNED
  ) AS lines_total_minor
FROM orders AS sold
LEFT JOIN order_lines AS line ON line.order_id = sold.id
GROUP BY sold.id, sold.number, sold.item_count, sold.subtotal_minor, sold.discount_minor, sold.delivery_minor,
  sold.delivery_tax_rate_bp, sold.prices_include_tax, sold.tax_minor, sold.total_minor
