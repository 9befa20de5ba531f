-- The history follows the status. An order that is paid or sent owes its invoice, and a cancelled one gives back what it
-- used up.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER orders_after_update
AFTER UPDATE ON orders
FOR EACH ROW
BEGIN
  IF NEW.status <> OLD.status THEN
    INSERT INTO order_history (order_id, machine, from_status, to_status, actor_id, note)
    VALUES (NEW.id, 'order', OLD.status, NEW.status, @actor_id, @actor_note);
  END IF;
  IF NEW.payment_status <> OLD.payment_status THEN
    INSERT INTO order_history (order_id, machine, from_status, to_status, actor_id, note)
    VALUES (NEW.id, 'payment', OLD.payment_status, NEW.payment_status, @actor_id, @actor_note);
  END IF;
  IF NEW.status = 'cancelled' AND OLD.status <> 'cancelled' THEN
    CALL release_order_money(NEW.id);
    CALL return_order_to_stock(NEW.id);
  END IF;
  IF (NEW.payment_status = 'paid' AND OLD.payment_status <> 'paid')
    OR (NEW.status = 'shipped' AND OLD.status <> 'shipped')
  THEN
    CALL issue_invoice(NEW.id);
  END IF;
END
