-- Order lines whose total or tax is not what their price, quantity and rate make.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_order_lines AS
SELECT
  'order line' AS check_name,
  CONCAT(sold.number, ' line ', line.line_number) AS reference,
  CONCAT_WS(
    ' ',
    line.unit_price_minor * line.quantity - line.discount_minor,
    tax_of(line.unit_price_minor * line.quantity - line.discount_minor, line.tax_rate_bp, sold.prices_include_tax)
  ) AS expected,
  CONCAT_WS(' ', line.total_minor, line.tax_minor) AS found
FROM order_lines AS line
JOIN orders AS sold ON sold.id = line.order_id
WHERE line.total_minor <> line.unit_price_minor * line.quantity - line.discount_minor
  OR line.tax_minor
    <> tax_of(line.unit_price_minor * line.quantity - line.discount_minor, line.tax_rate_bp, sold.prices_include_tax)
