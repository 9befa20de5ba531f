-- Books money that staff have received: a transfer, cash at the door, or the rest of it. p_amount_minor NULL is all that
-- is due. p_key_hash makes it repeatable; NULL books each time.
-- Refuses ORDER_NOT_FOUND, PAYMENT_NOT_POSSIBLE (cancelled), ORDER_PAID, PAYMENT_TOO_HIGH:<due>.
-- Gives: 1 one row: id, number, status, payment_status, changed  2-4 the order as show_order does
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE book_payment(
  IN p_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_amount_minor BIGINT,
  IN p_key_hash BINARY(32),
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_order_id, v_payment_id BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = p_actor_id, @actor_note = p_note;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id INTO v_order_id FROM orders WHERE number = p_number FOR UPDATE;
  IF v_order_id IS NULL THEN
    CALL refuse('ORDER_NOT_FOUND', NULL);
  END IF;
  SELECT id INTO v_payment_id FROM payments WHERE order_id = v_order_id AND key_hash = p_key_hash;
  IF v_payment_id IS NULL THEN
    IF (SELECT status FROM orders WHERE id = v_order_id) = 'cancelled' THEN
      CALL refuse('PAYMENT_NOT_POSSIBLE', NULL);
    END IF;
    CALL settle_order(v_order_id, p_amount_minor, p_key_hash);
  END IF;
  COMMIT;

  SELECT id, number, status, payment_status, v_payment_id IS NULL AS changed FROM orders WHERE id = v_order_id;
  CALL show_order(v_order_id);
END
