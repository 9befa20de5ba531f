-- What costs nothing is paid.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER orders_before_insert
BEFORE INSERT ON orders
FOR EACH ROW
  SET NEW.payment_status = IF(NEW.total_minor = 0, 'paid', NEW.payment_status)
