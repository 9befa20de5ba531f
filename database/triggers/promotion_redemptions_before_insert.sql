-- Counts a use of a limited promotion: check and lock in one. A customer has one cart, so that the uses of one customer
-- come one after the other. Refuses PROMOTION_NOT_APPLICABLE:<code>:used_up or used_by_you.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER promotion_redemptions_before_insert
BEFORE INSERT ON promotion_redemptions
FOR EACH ROW
BEGIN
  DECLARE v_name VARCHAR(100);
  DECLARE v_limit_per_customer INT;

  SELECT COALESCE(code, title), limit_per_customer INTO v_name, v_limit_per_customer
  FROM promotions
  WHERE id = NEW.promotion_id;
  IF v_limit_per_customer <= (
    SELECT COUNT(*) FROM promotion_redemptions
    WHERE promotion_id = NEW.promotion_id AND released_at IS NULL AND user_id = NEW.user_id
  ) THEN
    CALL refuse('PROMOTION_NOT_APPLICABLE', CONCAT(LEFT(v_name, 40), ':used_by_you'));
  END IF;
  UPDATE promotion_limits SET used = used + 1 WHERE promotion_id = NEW.promotion_id AND used < usage_limit;
  IF ROW_COUNT() = 0 AND EXISTS (SELECT 1 FROM promotion_limits WHERE promotion_id = NEW.promotion_id) THEN
    CALL refuse('PROMOTION_NOT_APPLICABLE', CONCAT(LEFT(v_name, 40), ':used_up'));
  END IF;
END
