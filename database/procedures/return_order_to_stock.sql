-- Books the goods of a cancelled order back, in variant order. One row a statement: such a row of the ledger gets its
-- number after its level is locked, so that the numbers and balances of a variant run in one order.
-- Inside a trigger only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE return_order_to_stock(IN p_order_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_line, v_last_line INT UNSIGNED DEFAULT 0;
  DECLARE v_variant_id, v_location_id BIGINT UNSIGNED;
  DECLARE v_quantity INT;

  SELECT MAX(line_number) INTO v_last_line FROM order_lines WHERE order_id = p_order_id;
  WHILE v_line < v_last_line DO
    SET v_line = v_line + 1;
    SELECT variant_id, location_id, quantity INTO v_variant_id, v_location_id, v_quantity
    FROM order_lines
    WHERE order_id = p_order_id AND line_number = v_line;
    INSERT INTO stock_movements (variant_id, location_id, delta, reason, order_id, line_number, actor_id)
    VALUES (v_variant_id, v_location_id, v_quantity, 'cancellation', p_order_id, v_line, @actor_id);
  END WHILE;
END
