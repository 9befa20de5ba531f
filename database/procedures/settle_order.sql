-- Writes a payment that staff have received for a locked order. A page that is open for more than is left is closed.
-- Refuses ORDER_PAID, PAYMENT_TOO_HIGH:<due>. Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE settle_order(
  IN p_order_id BIGINT UNSIGNED,
  IN p_amount_minor BIGINT,
  IN p_key_hash BINARY(32)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_due BIGINT;
  DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;

  SELECT total_minor - paid_minor - authorised_minor, currency INTO v_due, v_currency
  FROM orders
  WHERE id = p_order_id;
  IF v_due = 0 THEN
    CALL refuse('ORDER_PAID', NULL);
  END IF;
  IF p_amount_minor > v_due THEN
    CALL refuse('PAYMENT_TOO_HIGH', v_due);
  END IF;
  UPDATE payments SET status = 'cancelled' WHERE open_order_id = p_order_id;
  INSERT INTO payments (order_id, provider, status, amount_minor, currency, key_hash, actor_id, note)
  VALUES (
    p_order_id, 'manual', 'captured', COALESCE(p_amount_minor, v_due), v_currency, p_key_hash, @actor_id, @actor_note
  );
END
