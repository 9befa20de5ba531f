-- An order as it is shown. Reads only; may be repeated. Whoever calls it has found out whose order it is.
-- Gives: 1 one row of the order with its address  2 the lines  3 the history  4 what promotions took off each line,
-- line 0 being the delivery. No order: no rows.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE show_order(IN p_order_id BIGINT UNSIGNED)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  SELECT sold.id, sold.number, sold.user_id, sold.email, sold.source, sold.status, sold.payment_status, sold.currency, sold.prices_include_tax,
    sold.item_count, sold.subtotal_minor, sold.discount_minor, sold.delivery_minor, sold.delivery_tax_rate_bp, sold.tax_minor, sold.total_minor,
    sold.gift_card_minor, sold.paid_minor,
    IF(sold.status = 'cancelled', 0, sold.total_minor - sold.paid_minor - sold.authorised_minor) AS due_minor,
    sold.delivery_method, sold.delivery_title, sold.payment_method, sold.note, sold.placed_at,
    address.name, address.line1, address.line2, address.postal_code, address.city, address.region, address.country,
    address.phone, invoice.label AS invoice_number
  FROM orders AS sold
  JOIN order_addresses AS address ON address.order_id = sold.id AND address.kind = 'shipping'
  LEFT JOIN invoices AS invoice ON invoice.order_id = sold.id
  WHERE sold.id = p_order_id;

  SELECT line.line_number, line.sku, line.title, line.variant_title, line.quantity,
    COALESCE(waiting.owed, 0) AS backordered,
    IF(waiting.owed > 0, DATE_FORMAT(variant.expected_on, '%Y-%m-%d'), NULL) AS expected_on, line.unit_price_minor,
    line.discount_minor, line.total_minor, line.tax_minor, line.tax_rate_bp, IF(product.status = 'active', product.slug, NULL) AS product_slug,
    (
      SELECT picture.image_key
      FROM product_images AS picture
      WHERE picture.product_id = product.id
      ORDER BY picture.variant_id <=> line.variant_id DESC, picture.position, picture.id
      LIMIT 1
    ) AS image_key
  FROM order_lines AS line
  JOIN product_variants AS variant ON variant.id = line.variant_id
  JOIN products AS product ON product.id = variant.product_id
  LEFT JOIN backorders AS waiting ON waiting.order_id = line.order_id AND waiting.line_number = line.line_number
  WHERE line.order_id = p_order_id
  ORDER BY line.line_number;

  SELECT step.machine, step.from_status, step.to_status, IF(actor.role = 'customer', NULL, actor.name) AS actor,
    step.note, step.created_at
  FROM order_history AS step
  LEFT JOIN users AS actor ON actor.id = step.actor_id
  WHERE step.order_id = p_order_id
  ORDER BY step.id;

  SELECT part.line_number, part.title, part.code, part.amount_minor
  FROM order_adjustments AS part
  WHERE part.order_id = p_order_id
  ORDER BY part.line_number, part.step;
END
