-- Every step of an order goes to the outbox; only that a new order is unpaid is no news.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER order_history_after_insert
AFTER INSERT ON order_history
FOR EACH ROW
IF NEW.from_status IS NOT NULL OR NEW.to_status <> 'unpaid' THEN
  INSERT INTO outbox (event, order_id, history_id)
  VALUES (CONCAT(NEW.machine, '.', NEW.to_status), NEW.order_id, NEW.id);
END IF
