-- Takes a parked payment as paid, with the amount that came. Refuses PAYMENT_NOT_FOUND, PAYMENT_NOT_POSSIBLE (another
-- currency, or the order is cancelled), PAYMENT_TOO_HIGH:<due>. May be repeated: a payment that counts already stays.
-- Gives nothing
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE accept_payment(
  IN p_payment_id BIGINT UNSIGNED,
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_order_id BIGINT UNSIGNED;
  DECLARE v_status, v_order_status VARCHAR(20);
  DECLARE v_due, v_received BIGINT;
  DECLARE v_currency, v_received_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_rank TINYINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = p_actor_id, @actor_note = p_note;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  SELECT order_id INTO v_order_id FROM payments WHERE id = p_payment_id;
  IF v_order_id IS NULL THEN
    CALL refuse('PAYMENT_NOT_FOUND', NULL);
  END IF;
  START TRANSACTION;
  SELECT status, total_minor - paid_minor - authorised_minor INTO v_order_status, v_due
  FROM orders
  WHERE id = v_order_id
  FOR UPDATE;
  SELECT status, received_minor, currency, received_currency, fact_rank
  INTO v_status, v_received, v_currency, v_received_currency, v_rank
  FROM payments
  WHERE id = p_payment_id
  FOR UPDATE;
  IF v_status NOT IN ('authorised', 'captured') THEN
    IF v_status <> 'parked' OR v_order_status = 'cancelled' OR v_currency <> v_received_currency THEN
      CALL refuse('PAYMENT_NOT_POSSIBLE', NULL);
    END IF;
    IF v_received > v_due THEN
      CALL refuse('PAYMENT_TOO_HIGH', v_due);
    END IF;
    UPDATE payments
    SET status = IF(v_rank = 4, 'captured', 'authorised'), amount_minor = v_received, problem = NULL,
      actor_id = p_actor_id, note = p_note
    WHERE id = p_payment_id;
    UPDATE payments SET status = 'cancelled' WHERE open_order_id = v_order_id;
  END IF;
  COMMIT;
END
