-- Every line of every order: for reports.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW report_order_lines AS
SELECT order_id, line_number, variant_id, sku, title, variant_title, quantity, unit_price_minor, discount_minor,
  total_minor, tax_rate_bp, tax_minor
FROM order_lines
