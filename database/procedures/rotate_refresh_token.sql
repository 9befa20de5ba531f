-- Exchanges a refresh token for its successor. The API derives the successor from the token with a secret of its own,
-- so that a repeat derives the same one. One row lock on the family decides between parallel calls.
-- Gives one row: outcome, family_id, user_id, email, name, role; outcome is
--   rotated  the successor is live now
--   grace    a repeat within 10 s whose successor is live and unused (lost answer, two tabs): hand the successor out again
--   reused   a token used before came back: somebody else has it, the family is revoked
--   expired  too old, signed out, or the account is disabled
--   unknown  never given out; the other columns are NULL
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE rotate_refresh_token(IN p_token_hash BINARY(32), IN p_successor_hash BINARY(32))
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_now DATETIME(3) DEFAULT UTC_TIMESTAMP(3);
  DECLARE v_family_id, v_user_id BIGINT UNSIGNED;
  DECLARE v_family_ends_at, v_revoked_at, v_token_ends_at, v_used_at, v_disabled_at DATETIME(3);
  DECLARE v_email VARCHAR(254);
  DECLARE v_name VARCHAR(100);
  DECLARE v_role VARCHAR(20);
  DECLARE v_outcome VARCHAR(10) DEFAULT 'unknown';
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT family_id INTO v_family_id FROM refresh_tokens WHERE token_hash = p_token_hash;
  IF v_family_id IS NOT NULL THEN
    SELECT user_id, expires_at, revoked_at INTO v_user_id, v_family_ends_at, v_revoked_at
    FROM refresh_token_families
    WHERE id = v_family_id
    FOR UPDATE;
    SELECT expires_at, used_at INTO v_token_ends_at, v_used_at FROM refresh_tokens WHERE token_hash = p_token_hash;
    SELECT email, name, role, disabled_at INTO v_email, v_name, v_role, v_disabled_at FROM users WHERE id = v_user_id;

    IF v_revoked_at IS NOT NULL OR v_disabled_at IS NOT NULL OR v_family_ends_at <= v_now THEN
      SET v_outcome = 'expired';
    ELSEIF v_used_at IS NULL AND v_token_ends_at <= v_now THEN
      SET v_outcome = 'expired';
    ELSEIF v_used_at IS NULL THEN
      SET v_outcome = 'rotated';
      UPDATE refresh_tokens SET used_at = v_now WHERE token_hash = p_token_hash;
      INSERT INTO refresh_tokens (token_hash, family_id, expires_at)
      VALUES (p_successor_hash, v_family_id, v_now + INTERVAL session_seconds(v_role, 'idle') SECOND);
    ELSEIF v_used_at > v_now - INTERVAL 10 SECOND AND EXISTS (
      SELECT 1 FROM refresh_tokens
      WHERE token_hash = p_successor_hash AND family_id = v_family_id AND used_at IS NULL
    ) THEN
      SET v_outcome = 'grace';
    ELSE
      SET v_outcome = 'reused';
      UPDATE refresh_token_families SET revoked_at = v_now, revoked_reason = 'reused' WHERE id = v_family_id;
    END IF;
  END IF;
  COMMIT;
  SELECT v_outcome AS outcome, v_family_id AS family_id, v_user_id AS user_id, v_email AS email, v_name AS name,
    v_role AS role;
END
