-- What a provider told is never forgotten: a repeat of it must be known.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER payment_events_before_delete
BEFORE DELETE ON payment_events
FOR EACH ROW
  CALL refuse('LEDGER_IS_APPEND_ONLY', NULL)
