-- Uses are given back, never deleted.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER promotion_redemptions_before_delete
BEFORE DELETE ON promotion_redemptions
FOR EACH ROW
  CALL refuse('LEDGER_IS_APPEND_ONLY', NULL)
