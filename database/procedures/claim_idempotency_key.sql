-- Takes an idempotency key for the running transaction; gives the order when the key has made one already. A second
-- call with the key waits here until the first is through. Refuses IDEMPOTENCY_KEY_REUSED.
-- Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE claim_idempotency_key(
  IN p_scope VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_key_hash BINARY(32),
  IN p_request_hash BINARY(32),
  OUT p_order_id BIGINT UNSIGNED
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_request_hash BINARY(32);

  INSERT IGNORE INTO idempotency_keys (scope, key_hash, request_hash) VALUES (p_scope, p_key_hash, p_request_hash);
  IF ROW_COUNT() = 0 THEN
    SELECT request_hash, order_id INTO v_request_hash, p_order_id
    FROM idempotency_keys
    WHERE scope = p_scope AND key_hash = p_key_hash;
    IF v_request_hash <> p_request_hash THEN
      CALL refuse('IDEMPOTENCY_KEY_REUSED', NULL);
    END IF;
  END IF;
END
