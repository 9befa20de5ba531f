-- Adds up an order anew from its lines, by the functions that priced it. Reads only; may be repeated.
-- Refuses ORDER_NOT_FOUND. Gives one row: what is stored (item_count, subtotal_minor, discount_minor, tax_minor,
-- total_minor) and what the lines say (lines_item_count and so on)
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE calculate_order_total(IN p_order_id BIGINT UNSIGNED)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  IF NOT EXISTS (SELECT 1 FROM orders WHERE id = p_order_id) THEN
    CALL refuse('ORDER_NOT_FOUND', NULL);
  END IF;
  SELECT * FROM added_up_orders WHERE id = p_order_id;
END
