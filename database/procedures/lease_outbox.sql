-- Takes up to p_limit events that are due for a worker, which has p_lease_s seconds to settle them; afterwards another
-- worker takes what is left. Workers never wait for each other, and an event waits until those of its order before it are
-- settled. Each call needs a token of its own. Not to be repeated: a repeat takes other events.
-- Gives the events: id, event, payload, attempts, created_at, order_id
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE lease_outbox(
  IN p_token BINARY(16),
  IN p_limit INT,
  IN p_lease_s INT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_id BIGINT UNSIGNED;
  DECLARE v_now DATETIME(3) DEFAULT UTC_TIMESTAMP(3);
  DECLARE v_until DATETIME(3) DEFAULT v_now + INTERVAL p_lease_s SECOND;
  DECLARE v_left INT DEFAULT p_limit;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  WHILE v_left > 0 DO
    SET v_id = NULL;
    SELECT message.id INTO v_id
    FROM outbox AS message
    WHERE message.status = 'waiting' AND message.due_at <= v_now
      AND NOT EXISTS (
        SELECT 1
        FROM outbox AS earlier
        WHERE earlier.order_id = message.order_id AND earlier.id < message.id AND earlier.status = 'waiting'
      )
    ORDER BY message.due_at, message.id
    LIMIT 1
    FOR UPDATE SKIP LOCKED;
    IF v_id IS NULL THEN
      SET v_left = 0;
    ELSE
      UPDATE outbox SET attempts = attempts + 1, due_at = v_until, lease_token = p_token WHERE id = v_id;
      SET v_left = v_left - 1;
    END IF;
  END WHILE;
  COMMIT;

  SELECT id, event, CAST(payload AS CHAR) AS payload, attempts, created_at, order_id
  FROM outbox
  WHERE status = 'waiting' AND due_at = v_until AND lease_token = p_token
  ORDER BY id;
END
