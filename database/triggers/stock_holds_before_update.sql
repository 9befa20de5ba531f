-- A hold is made and ended, never changed: the levels follow only those two.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER stock_holds_before_update
BEFORE UPDATE ON stock_holds
FOR EACH ROW
  CALL refuse('LEDGER_IS_APPEND_ONLY', NULL)
