-- What an order sells leaves the stock: the ledger follows the lines.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER order_lines_after_insert
AFTER INSERT ON order_lines
FOR EACH ROW
  INSERT INTO stock_movements (variant_id, location_id, delta, reason, order_id, line_number, actor_id)
  VALUES (NEW.variant_id, NEW.location_id, -NEW.quantity, 'sale', NEW.order_id, NEW.line_number, @actor_id)
