-- Cancels the oldest card order that nobody has paid in the time the shop waits; its goods go back into stock. One a
-- call, so that no lock is held for long. Several may run at once. Gives one row: number, or none when none is due or
-- another one was faster
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE expire_unpaid_orders()
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_candidate_id, v_order_id BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = NULL, @actor_note = 'Not paid in time';
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  -- Found without locks, so that nobody waits for orders that are only looked at; locked and looked at again after that.
  SELECT waiting.id INTO v_candidate_id
  FROM orders AS waiting
  WHERE waiting.payment_status IN ('unpaid', 'partially_paid') AND waiting.status = 'placed'
    AND waiting.payment_method = 'card'
    AND waiting.placed_at
      < UTC_TIMESTAMP(3) - INTERVAL (SELECT unpaid_card_minutes FROM shop_settings WHERE id = 1) MINUTE
    -- What was paid by hand or by another card is for people to decide; gift cards get theirs back.
    AND NOT EXISTS (
      SELECT 1 FROM payments
      WHERE order_id = waiting.id AND status IN ('authorised', 'captured') AND provider <> 'gift_card'
    )
  ORDER BY waiting.placed_at, waiting.id
  LIMIT 1;
  SELECT id INTO v_order_id
  FROM orders
  WHERE id = v_candidate_id AND payment_status IN ('unpaid', 'partially_paid') AND status = 'placed'
  FOR UPDATE;
  IF v_order_id IS NOT NULL THEN
    UPDATE orders SET status = 'cancelled' WHERE id = v_order_id;
    CALL give_up_payments(v_order_id);
  END IF;
  COMMIT;
  SELECT number FROM orders WHERE id = v_order_id;
END
