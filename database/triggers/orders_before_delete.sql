-- An order is cancelled, never deleted.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER orders_before_delete
BEFORE DELETE ON orders
FOR EACH ROW
  CALL refuse('ORDER_IS_FIXED', OLD.number)
