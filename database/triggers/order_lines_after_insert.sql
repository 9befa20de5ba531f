-- What an order sells leaves the stock: the ledger follows the lines. A line without a place is booked by
-- take_from_stock, which takes it from several.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER order_lines_after_insert
AFTER INSERT ON order_lines
FOR EACH ROW
IF NEW.location_id IS NOT NULL THEN
  INSERT INTO stock_movements (variant_id, location_id, delta, reason, order_id, line_number, actor_id)
  VALUES (NEW.variant_id, NEW.location_id, -NEW.quantity, 'sale', NEW.order_id, NEW.line_number, @actor_id);
END IF
