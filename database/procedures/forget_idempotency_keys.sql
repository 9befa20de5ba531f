-- Forgets up to p_limit idempotency keys that are older than a day: nobody repeats such a request any more. May be
-- repeated. Gives one row: forgotten
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE forget_idempotency_keys(IN p_limit INT)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DELETE FROM idempotency_keys WHERE created_at < UTC_TIMESTAMP(3) - INTERVAL 24 HOUR ORDER BY created_at LIMIT p_limit;
  SELECT ROW_COUNT() AS forgotten;
END
