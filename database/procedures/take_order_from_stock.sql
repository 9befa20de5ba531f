-- Takes the lines of an order that name no place out of stock, in variant order. Refuses OUT_OF_STOCK:<sku>:<pieces left>.
-- Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE take_order_from_stock(IN p_order_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_is_done BOOLEAN DEFAULT FALSE;
  DECLARE v_line_number INT UNSIGNED;
  DECLARE v_variant_id BIGINT UNSIGNED;
  DECLARE v_quantity INT;
  DECLARE v_lines CURSOR FOR
    SELECT line_number, variant_id, quantity
    FROM order_lines
    WHERE order_id = p_order_id AND location_id IS NULL
    ORDER BY variant_id, line_number;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET v_is_done = TRUE;

  OPEN v_lines;
  taking: LOOP
    FETCH v_lines INTO v_line_number, v_variant_id, v_quantity;
    IF v_is_done THEN
      LEAVE taking;
    END IF;
    CALL take_from_stock(p_order_id, v_line_number, v_variant_id, v_quantity);
    SET v_is_done = FALSE;
  END LOOP;
  CLOSE v_lines;
END
