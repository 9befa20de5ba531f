-- Whether so many payments were refused in the last ten minutes, and so few went through, that somebody is trying out
-- stolen cards.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION card_payments_paused() RETURNS BOOLEAN
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_refused, v_passed INT;

  SELECT COUNT(*) INTO v_refused
  FROM payments
  WHERE status = 'failed' AND moved_at > UTC_TIMESTAMP(3) - INTERVAL 10 MINUTE;
  IF v_refused < (SELECT card_refusals_max FROM shop_settings WHERE id = 1) THEN
    RETURN FALSE;
  END IF;
  SELECT COUNT(*) INTO v_passed
  FROM payments
  WHERE status IN ('authorised', 'captured') AND moved_at > UTC_TIMESTAMP(3) - INTERVAL 10 MINUTE;
  RETURN v_refused > v_passed;
END
