-- Orders whose amounts are not those of their lines.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_order_totals AS
SELECT
  'order total' AS check_name,
  CONVERT(number USING utf8mb4) AS reference,
  CONCAT_WS(' ', lines_item_count, lines_subtotal_minor, lines_discount_minor, lines_tax_minor, lines_total_minor)
    AS expected,
  CONCAT_WS(' ', item_count, subtotal_minor, discount_minor, tax_minor, total_minor) AS found
FROM added_up_orders
WHERE item_count <> lines_item_count
  OR subtotal_minor <> lines_subtotal_minor
  OR discount_minor <> lines_discount_minor
  OR tax_minor <> lines_tax_minor
  OR total_minor <> lines_total_minor
