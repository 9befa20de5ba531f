-- Gives an event that was given up another try, at once. May be repeated. Refuses NOT_FOUND: there is no such dead event.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE retry_outbox(IN p_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  UPDATE outbox
  SET status = 'waiting', settled_at = NULL, attempts = 0, due_at = UTC_TIMESTAMP(3)
  WHERE id = p_id AND status = 'dead';
  IF NOT EXISTS (SELECT 1 FROM outbox WHERE id = p_id AND status = 'waiting') THEN
    CALL refuse('NOT_FOUND', NULL);
  END IF;
END
