-- What an order went through is never rewritten.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER order_history_before_delete
BEFORE DELETE ON order_history
FOR EACH ROW
  CALL refuse('LEDGER_IS_APPEND_ONLY', NULL)
