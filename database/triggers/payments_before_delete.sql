-- A payment is cancelled or refunded, never deleted.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER payments_before_delete
BEFORE DELETE ON payments
FOR EACH ROW
  CALL refuse('PAYMENT_IS_FIXED', OLD.reference)
