-- The history begins with the order.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER orders_after_insert
AFTER INSERT ON orders
FOR EACH ROW
  INSERT INTO order_history (order_id, machine, to_status, actor_id)
  VALUES (NEW.id, 'order', NEW.status, @actor_id), (NEW.id, 'payment', NEW.payment_status, @actor_id)
