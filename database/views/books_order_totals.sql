-- Orders whose amounts are not those of their lines, which books_order_lines proves one by one. The lines are added up in
-- the order of their key, and the orders looked up.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_order_totals AS
SELECT
  'order total' AS check_name,
  CONVERT(number USING utf8mb4) AS reference,
  CONCAT_WS(' ', line_items, line_subtotal, line_discount, tax, line_total + delivery_minor + IF(prices_include_tax, 0, tax))
    AS expected,
  CONCAT_WS(' ', item_count, subtotal_minor, discount_minor, tax_minor, total_minor) AS found
FROM (
  SELECT sold.number, sold.item_count, sold.subtotal_minor, sold.discount_minor, sold.tax_minor, sold.total_minor,
    sold.delivery_minor, sold.prices_include_tax, counted.line_items, counted.line_subtotal, counted.line_discount,
    counted.line_total,
    counted.line_tax + tax_of(sold.delivery_minor, sold.delivery_tax_rate_bp, sold.prices_include_tax) AS tax
  FROM (
    SELECT order_id, SUM(quantity) AS line_items, SUM(unit_price_minor * quantity) AS line_subtotal,
      SUM(discount_minor) AS line_discount, SUM(total_minor) AS line_total, SUM(tax_minor) AS line_tax
    FROM order_lines
    GROUP BY order_id
  ) AS counted
  STRAIGHT_JOIN orders AS sold ON sold.id = counted.order_id + 0
) AS added_up
WHERE item_count <> line_items OR subtotal_minor <> line_subtotal OR discount_minor <> line_discount OR tax_minor <> tax
  OR total_minor <> line_total + delivery_minor + IF(prices_include_tax, 0, tax)
UNION ALL
SELECT 'order total', CONVERT(sold.number USING utf8mb4), 'lines', 'none'
FROM orders AS sold
LEFT JOIN order_lines AS line ON line.order_id = sold.id
WHERE line.order_id IS NULL
