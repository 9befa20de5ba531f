-- Ends a worker's lease of an event: delivered, or failed with p_error. What failed is due again after 15 seconds, then
-- after twice as long each time, at most six hours; three days after the fact it is dead, until somebody tries again.
-- May be repeated. A worker whose lease is over settles nothing. Gives one row: settled
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE settle_outbox(
  IN p_id BIGINT UNSIGNED,
  IN p_token BINARY(16),
  IN p_error VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_now DATETIME(3) DEFAULT UTC_TIMESTAMP(3);
  DECLARE v_attempts INT;
  DECLARE v_status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT attempts, IF(p_error IS NULL, 'delivered', IF(created_at < v_now - INTERVAL 3 DAY, 'dead', 'waiting'))
  INTO v_attempts, v_status
  FROM outbox
  WHERE id = p_id AND lease_token = p_token AND status = 'waiting'
  FOR UPDATE;
  UPDATE outbox
  SET
    status = v_status,
    settled_at = IF(v_status = 'waiting', NULL, v_now),
    due_at = IF(v_status = 'waiting', v_now + INTERVAL LEAST(15 * POW(2, LEAST(v_attempts, 12) - 1), 21600) SECOND, due_at),
    lease_token = NULL,
    error = p_error
  WHERE id = p_id AND v_status IS NOT NULL;
  COMMIT;

  SELECT v_status IS NOT NULL AS settled;
END
