-- The calculation of a placed order stays as it was.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER order_adjustments_before_update
BEFORE UPDATE ON order_adjustments
FOR EACH ROW
  CALL refuse('ORDER_IS_FIXED', NULL)
