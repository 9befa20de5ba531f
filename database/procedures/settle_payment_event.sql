-- Staff have dealt with a message that belongs to no payment. Refuses PAYMENT_NOT_FOUND. May be repeated. Gives nothing
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE settle_payment_event(
  IN p_event_id BIGINT UNSIGNED,
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  UPDATE payment_events
  SET outcome = 'settled', actor_id = p_actor_id, note = p_note
  WHERE id = p_event_id AND outcome = 'unmatched';
  IF ROW_COUNT() = 0 AND NOT EXISTS (SELECT 1 FROM payment_events WHERE id = p_event_id AND outcome = 'settled') THEN
    CALL refuse('PAYMENT_NOT_FOUND', NULL);
  END IF;
END
