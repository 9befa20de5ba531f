-- Puts what a provider told into the inbox, once. May be repeated. Gives one row: is_new
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE record_payment_event(
  IN p_provider VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_event_id VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_fact VARCHAR(20),
  IN p_reference CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_provider_reference VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_amount_minor BIGINT,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_failure_code VARCHAR(60),
  IN p_payload_hash BINARY(32)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_is_new BOOLEAN DEFAULT TRUE;
  DECLARE CONTINUE HANDLER FOR 1062 SET v_is_new = FALSE;

  INSERT INTO payment_events (
    provider, event_id, fact, reference, provider_reference, amount_minor, currency, failure_code, payload_hash
  ) VALUES (
    p_provider, p_event_id, p_fact, p_reference, p_provider_reference, p_amount_minor, p_currency, p_failure_code,
    p_payload_hash
  );
  SELECT v_is_new AS is_new;
END
