-- Cancels the oldest card order that nobody has paid in the time the shop waits; its goods go back into stock. One a
-- call, so that no lock is held for long. Several may run at once. Gives one row: number, or none when none is due
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE expire_unpaid_orders()
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_order_id BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = NULL, @actor_note = 'Not paid in time';
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id INTO v_order_id
  FROM orders
  WHERE payment_status = 'unpaid' AND status = 'placed' AND payment_method = 'card'
    AND placed_at < UTC_TIMESTAMP(3) - INTERVAL (SELECT unpaid_card_minutes FROM shop_settings WHERE id = 1) MINUTE
  ORDER BY placed_at, id
  LIMIT 1
  FOR UPDATE SKIP LOCKED;
  IF v_order_id IS NOT NULL THEN
    UPDATE orders SET status = 'cancelled' WHERE id = v_order_id;
    UPDATE payments SET status = 'cancelled' WHERE open_order_id = v_order_id;
  END IF;
  COMMIT;
  SELECT number FROM orders WHERE id = v_order_id;
END
