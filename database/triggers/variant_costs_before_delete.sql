-- A cost that was valid stays: a new one gets a row of its own.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER variant_costs_before_delete
BEFORE DELETE ON variant_costs
FOR EACH ROW
  CALL refuse('LEDGER_IS_APPEND_ONLY', NULL)
