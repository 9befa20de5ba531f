-- The order's amounts follow its payments. Nothing else may write orders.paid_minor. A refusal is news for the payer.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER payments_after_update
AFTER UPDATE ON payments
FOR EACH ROW
BEGIN
  IF NEW.status <> OLD.status
    AND (NEW.status IN ('authorised', 'captured') OR OLD.status IN ('authorised', 'captured'))
  THEN
    UPDATE orders
    SET paid_minor = paid_minor
        + IF(NEW.status = 'captured', NEW.amount_minor, 0) - IF(OLD.status = 'captured', OLD.amount_minor, 0),
      authorised_minor = authorised_minor
        + IF(NEW.status = 'authorised', NEW.amount_minor, 0) - IF(OLD.status = 'authorised', OLD.amount_minor, 0)
    WHERE id = NEW.order_id;
  END IF;
  IF NEW.status = 'failed' AND OLD.status <> 'failed' THEN
    INSERT INTO outbox (event, order_id, payload)
    VALUES ('payment.refused', NEW.order_id, JSON_OBJECT('reason', NEW.failure_code));
  END IF;
END
