-- An issued invoice stays as it is.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER invoices_before_delete
BEFORE DELETE ON invoices
FOR EACH ROW
  CALL refuse('LEDGER_IS_APPEND_ONLY', NULL)
