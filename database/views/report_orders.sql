-- Every order without the person: for reports.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW report_orders AS
SELECT sold.id AS order_id, sold.number, sold.source, sold.status, sold.payment_status, sold.currency, sold.item_count,
  sold.subtotal_minor, sold.discount_minor, sold.delivery_minor, sold.tax_minor, sold.total_minor,
  sold.delivery_method, sold.payment_method, sold.placed_at, address.country
FROM orders AS sold
LEFT JOIN order_addresses AS address ON address.order_id = sold.id AND address.kind = 'shipping'
