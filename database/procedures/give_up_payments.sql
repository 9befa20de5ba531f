-- What becomes of the payments of an order that is being cancelled: open pages close, gift cards get their money back
-- (see release_order_money). Captured cards stay, for staff to send the money back.
-- Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE give_up_payments(IN p_order_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  UPDATE payments SET status = 'cancelled' WHERE open_order_id = p_order_id;
  UPDATE payments SET status = 'refunded' WHERE order_id = p_order_id AND provider = 'gift_card' AND status = 'captured';
END
