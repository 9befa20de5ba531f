-- Opens a payment of what is still due of an order, before its provider hears of it; or gives the one that is open, for
-- an order has one payment page at a time. One for another amount is cancelled first. May be repeated: the same key
-- gives the same payment.
-- Refuses ORDER_NOT_FOUND, PAYMENT_NOT_POSSIBLE (cancelled), ORDER_PAID, PAYMENTS_PAUSED (too many refusals lately).
-- Gives one row: id, reference, order_number, provider, provider_reference, status, amount_minor, currency, failure_code
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE start_payment(
  IN p_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_provider VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_key_hash BINARY(32)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_order_id, v_payment_id BIGINT UNSIGNED;
  DECLARE v_status VARCHAR(20);
  DECLARE v_due BIGINT;
  DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = NULL, @actor_note = NULL;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id, status, total_minor - paid_minor - authorised_minor, currency
  INTO v_order_id, v_status, v_due, v_currency
  FROM orders
  WHERE number = p_number
  FOR UPDATE;
  IF v_order_id IS NULL THEN
    CALL refuse('ORDER_NOT_FOUND', NULL);
  END IF;

  SELECT id INTO v_payment_id FROM payments WHERE order_id = v_order_id AND key_hash = p_key_hash;
  IF v_payment_id IS NULL THEN
    IF v_status = 'cancelled' THEN
      CALL refuse('PAYMENT_NOT_POSSIBLE', NULL);
    END IF;
    IF v_due = 0 THEN
      CALL refuse('ORDER_PAID', NULL);
    END IF;
    SELECT id INTO v_payment_id
    FROM payments
    WHERE open_order_id = v_order_id AND provider = p_provider AND amount_minor = v_due;
    IF v_payment_id IS NULL THEN
      IF card_payments_paused() THEN
        CALL refuse('PAYMENTS_PAUSED', NULL);
      END IF;
      UPDATE payments SET status = 'cancelled' WHERE open_order_id = v_order_id;
      INSERT INTO payments (order_id, provider, amount_minor, currency, key_hash)
      VALUES (v_order_id, p_provider, v_due, v_currency, p_key_hash);
      SET v_payment_id = LAST_INSERT_ID();
    END IF;
  END IF;
  COMMIT;

  SELECT pay.id, pay.reference, sold.number AS order_number, pay.provider, pay.provider_reference, pay.status,
    pay.amount_minor, pay.currency, pay.failure_code
  FROM payments AS pay
  JOIN orders AS sold ON sold.id = pay.order_id
  WHERE pay.id = v_payment_id;
END
