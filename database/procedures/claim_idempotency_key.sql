-- Takes an idempotency key for an order that the running transaction is about to make; gives the order's number when the
-- key has made one already. A second call with the key waits for the first, but not long.
-- Refuses IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS while the first runs. Inside a transaction of other procedures
-- only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE claim_idempotency_key(
  IN p_scope VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_key_hash BINARY(32),
  IN p_request_hash BINARY(32),
  IN p_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  OUT p_known_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_request_hash BINARY(32);
  DECLARE v_is_taken BOOLEAN DEFAULT FALSE;
  DECLARE v_wait_s INT DEFAULT @@innodb_lock_wait_timeout;
  DECLARE CONTINUE HANDLER FOR 1062 SET v_is_taken = TRUE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN SET SESSION innodb_lock_wait_timeout = v_wait_s; RESIGNAL; END;
  DECLARE EXIT HANDLER FOR 1205
  BEGIN
    SET SESSION innodb_lock_wait_timeout = v_wait_s;
    CALL refuse('IDEMPOTENCY_IN_PROGRESS', NULL);
  END;

  SET SESSION innodb_lock_wait_timeout = 1;
  INSERT INTO idempotency_keys (scope, key_hash, request_hash, order_number)
  VALUES (p_scope, p_key_hash, p_request_hash, p_number);
  SET SESSION innodb_lock_wait_timeout = v_wait_s;

  IF v_is_taken THEN
    SELECT request_hash, order_number INTO v_request_hash, p_known_number
    FROM idempotency_keys
    WHERE scope = p_scope AND key_hash = p_key_hash;
    IF v_request_hash <> p_request_hash THEN
      CALL refuse('IDEMPOTENCY_KEY_REUSED', NULL);
    END IF;
  END IF;
END
