-- A use is given back, once; nothing else of it changes.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER promotion_redemptions_before_update
BEFORE UPDATE ON promotion_redemptions
FOR EACH ROW
BEGIN
  IF NOT (
    OLD.released_at IS NULL AND NEW.released_at IS NOT NULL AND NEW.order_id = OLD.order_id
    AND NEW.promotion_id = OLD.promotion_id AND NEW.user_id <=> OLD.user_id AND NEW.discount_minor = OLD.discount_minor
  ) THEN
    CALL refuse('LEDGER_IS_APPEND_ONLY', NULL);
  END IF;
  UPDATE promotion_limits SET used = used - 1 WHERE promotion_id = NEW.promotion_id;
END
