-- Moves an order's status, its payment status, or both (NULL leaves one as it is); the triggers write the history and
-- book cancelled goods back. Somebody who moves it to paid has received what is due. May be repeated: a move to where
-- the order stands changes nothing.
-- Refuses ORDER_NOT_FOUND, ILLEGAL_STATUS_MOVE:<from>><to>.
-- Gives: 1 one row: id, number, status, payment_status, changed  2-4 the order as show_order does
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE move_order(
  IN p_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_status VARCHAR(20),
  IN p_payment_status VARCHAR(20),
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_id BIGINT UNSIGNED;
  DECLARE v_status, v_payment_status VARCHAR(20);
  DECLARE v_changes BOOLEAN;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = p_actor_id, @actor_note = p_note;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id, status, payment_status INTO v_id, v_status, v_payment_status
  FROM orders
  WHERE number = p_number
  FOR UPDATE;
  IF v_id IS NULL THEN
    CALL refuse('ORDER_NOT_FOUND', NULL);
  END IF;

  SET v_changes = COALESCE(p_status, v_status) <> v_status
    OR COALESCE(p_payment_status, v_payment_status) <> v_payment_status;
  IF v_changes THEN
    UPDATE orders SET status = COALESCE(p_status, v_status) WHERE id = v_id;
    IF p_status = 'cancelled' THEN
      CALL give_up_payments(v_id);
    END IF;
    IF p_payment_status = 'paid' AND v_payment_status <> 'paid' THEN
      CALL settle_order(v_id, NULL, NULL);
    ELSEIF p_payment_status <> v_payment_status THEN
      CALL refuse('ILLEGAL_STATUS_MOVE', CONCAT(v_payment_status, '>', p_payment_status));
    END IF;
  END IF;
  COMMIT;

  SELECT id, number, status, payment_status, v_changes AS changed FROM orders WHERE id = v_id;
  CALL show_order(v_id);
END
