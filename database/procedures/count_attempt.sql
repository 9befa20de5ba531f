-- Counts a try, for example a sign-in from one address, and says whether it is within the limit of its window.
-- p_subject is the SHA-256 of what is limited. Gives one row: allowed, retry_after_s (0 when allowed)
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE count_attempt(
  IN p_scope VARCHAR(40), IN p_subject BINARY(32), IN p_limit INT UNSIGNED, IN p_window_s INT UNSIGNED
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_now DATETIME(3) DEFAULT UTC_TIMESTAMP(3);
  DECLARE v_started_at DATETIME(3);
  DECLARE v_attempts INT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  -- The upsert locks the row; left to right, the counter still sees the old start of the window.
  INSERT INTO attempt_counters (scope, subject, window_started_at, attempts)
  VALUES (p_scope, p_subject, v_now, 1)
  ON DUPLICATE KEY UPDATE
    attempts = IF(window_started_at <= v_now - INTERVAL p_window_s SECOND, 1, LEAST(attempts, p_limit) + 1),
    window_started_at = IF(window_started_at <= v_now - INTERVAL p_window_s SECOND, v_now, window_started_at);
  SELECT window_started_at, attempts INTO v_started_at, v_attempts
  FROM attempt_counters
  WHERE scope = p_scope AND subject = p_subject;
  COMMIT;

  SELECT v_attempts <= p_limit AS allowed,
    IF(
      v_attempts <= p_limit,
      0,
      -- Rounded up, so that nobody comes back a moment too early.
      1 + TIMESTAMPDIFF(MICROSECOND, v_now, v_started_at + INTERVAL p_window_s SECOND) DIV 1000000
    ) AS retry_after_s;
END
