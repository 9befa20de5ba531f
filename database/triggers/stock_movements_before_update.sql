-- The stock ledger is corrected by further rows, never by changing one.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER stock_movements_before_update
BEFORE UPDATE ON stock_movements
FOR EACH ROW
  CALL refuse('LEDGER_IS_APPEND_ONLY', NULL)
