-- Order lines whose tax is not what their total and rate make, or whose total is not what price and quantity make. Totals
-- that are alike are taxed once.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_order_lines AS
SELECT
  'order line' AS check_name,
  CONCAT(sold.number, ' line ', line.line_number) AS reference,
  CONCAT_WS(' ', line.total_minor, tax_of(line.total_minor, line.tax_rate_bp, sold.prices_include_tax)) AS expected,
  CONCAT_WS(' ', line.total_minor, line.tax_minor) AS found
FROM (
  SELECT DISTINCT line.total_minor, line.tax_rate_bp, line.tax_minor, sold.prices_include_tax
  FROM orders AS sold
  STRAIGHT_JOIN order_lines AS line ON line.order_id = sold.id
) AS alike
STRAIGHT_JOIN order_lines AS line
  ON line.total_minor = alike.total_minor AND line.tax_rate_bp = alike.tax_rate_bp AND line.tax_minor = alike.tax_minor
STRAIGHT_JOIN orders AS sold ON sold.id = line.order_id AND sold.prices_include_tax = alike.prices_include_tax
WHERE alike.tax_minor <> tax_of(alike.total_minor, alike.tax_rate_bp, alike.prices_include_tax)
UNION ALL
SELECT 'order line', CONCAT(sold.number, ' line ', line.line_number),
  CONCAT_WS(' ', line.unit_price_minor * line.quantity - line.discount_minor, line.tax_minor),
  CONCAT_WS(' ', line.total_minor, line.tax_minor)
FROM order_lines AS line
STRAIGHT_JOIN orders AS sold ON sold.id = line.order_id
WHERE line.total_minor <> line.unit_price_minor * line.quantity - line.discount_minor
