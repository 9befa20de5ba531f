-- A payment keeps its order, provider and amount; only one that is parked takes the amount that really came, when staff
-- accept it. Its status moves as status_moves allows. Refuses PAYMENT_IS_FIXED, ILLEGAL_STATUS_MOVE:<from>><to>.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER payments_before_update
BEFORE UPDATE ON payments
FOR EACH ROW
BEGIN
  IF NOT (
    NEW.id <=> OLD.id AND NEW.reference <=> OLD.reference AND NEW.order_id <=> OLD.order_id
    AND NEW.provider <=> OLD.provider AND NEW.currency <=> OLD.currency AND NEW.created_at <=> OLD.created_at
    AND (NEW.amount_minor <=> OLD.amount_minor OR (OLD.status = 'parked' AND NEW.status IN ('authorised', 'captured')))
    AND NEW.fact_rank >= OLD.fact_rank
  ) THEN
    CALL refuse('PAYMENT_IS_FIXED', OLD.reference);
  END IF;
  IF NEW.status <> OLD.status THEN
    IF NOT EXISTS (
      SELECT 1 FROM status_moves
      WHERE machine = 'tender' AND from_status = OLD.status AND to_status = NEW.status
    ) THEN
      CALL refuse('ILLEGAL_STATUS_MOVE', CONCAT(OLD.status, '>', NEW.status));
    END IF;
    SET NEW.moved_at = UTC_TIMESTAMP(3);
  END IF;
END
