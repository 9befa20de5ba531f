-- Starts a session: a family with its first refresh token, known by its SHA-256. Gives one row: family_id
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE open_session(
  IN p_user_id BIGINT UNSIGNED, IN p_token_hash BINARY(32), IN p_user_agent VARCHAR(200)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_now DATETIME(3) DEFAULT UTC_TIMESTAMP(3);
  DECLARE v_family_id BIGINT UNSIGNED;
  DECLARE v_role VARCHAR(20);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT role INTO v_role FROM users WHERE id = p_user_id;
  INSERT INTO refresh_token_families (user_id, user_agent, expires_at)
  VALUES (p_user_id, p_user_agent, v_now + INTERVAL session_seconds(v_role, 'absolute') SECOND);
  SET v_family_id = LAST_INSERT_ID();
  INSERT INTO refresh_tokens (token_hash, family_id, expires_at)
  VALUES (p_token_hash, v_family_id, v_now + INTERVAL session_seconds(v_role, 'idle') SECOND);
  COMMIT;
  SELECT v_family_id AS family_id;
END
