-- A placed order keeps its lines.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER order_lines_before_update
BEFORE UPDATE ON order_lines
FOR EACH ROW
  CALL refuse('ORDER_IS_FIXED', NULL)
