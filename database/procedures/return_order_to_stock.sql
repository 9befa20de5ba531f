-- Books the goods of a cancelled order back to where they came from, in variant order, and owes no more of its
-- backorders. One row a statement: such a row of the ledger gets its number after its level is locked, so that the
-- numbers and balances of a variant run in one order. Inside a trigger only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE return_order_to_stock(IN p_order_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_is_done BOOLEAN DEFAULT FALSE;
  DECLARE v_line_number INT UNSIGNED;
  DECLARE v_variant_id, v_location_id BIGINT UNSIGNED;
  DECLARE v_quantity BIGINT;
  DECLARE v_sales CURSOR FOR
    SELECT line_number, variant_id, location_id, -SUM(delta)
    FROM stock_movements
    WHERE order_id = p_order_id AND reason = 'sale'
    GROUP BY line_number, variant_id, location_id
    ORDER BY variant_id, location_id, line_number;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET v_is_done = TRUE;

  OPEN v_sales;
  bringing_back: LOOP
    FETCH v_sales INTO v_line_number, v_variant_id, v_location_id, v_quantity;
    IF v_is_done THEN
      LEAVE bringing_back;
    END IF;
    INSERT INTO stock_movements (variant_id, location_id, delta, reason, order_id, line_number, actor_id)
    VALUES (v_variant_id, v_location_id, v_quantity, 'cancellation', p_order_id, v_line_number, @actor_id);
  END LOOP;
  CLOSE v_sales;
  UPDATE backorders SET closed_at = UTC_TIMESTAMP(3) WHERE order_id = p_order_id AND closed_at IS NULL;
END
