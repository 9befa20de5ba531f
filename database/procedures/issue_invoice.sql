-- Issues the invoice of an order in the running transaction, unless it has one. The number is the next of its series and
-- year; whoever issues another one meanwhile waits until this transaction ends, so it should come last in it.
-- Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE issue_invoice(IN p_order_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_series VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(3) DEFAULT UTC_TIMESTAMP(3);
  DECLARE v_day DATE;
  DECLARE v_number INT UNSIGNED;
  DECLARE v_label VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin;

  IF NOT EXISTS (SELECT 1 FROM invoices WHERE order_id = p_order_id) THEN
    SELECT invoice_series, DATE(CONVERT_TZ(v_now, '+00:00', time_zone)) INTO v_series, v_day
    FROM shop_settings
    WHERE id = 1;
    INSERT INTO invoice_counters (series, year, last_number) VALUES (v_series, YEAR(v_day), 1)
    ON DUPLICATE KEY UPDATE last_number = last_number + 1;
    SELECT last_number INTO v_number FROM invoice_counters WHERE series = v_series AND year = YEAR(v_day);
    SET v_label = CONCAT(v_series, '-', YEAR(v_day), '-', LPAD(v_number, GREATEST(6, CHAR_LENGTH(v_number)), '0'));

    INSERT INTO invoices (
      order_id, series, year, number, label, seller_name, seller_address, seller_vat_id, issued_on, issued_at
    )
    SELECT p_order_id, v_series, YEAR(v_day), v_number, v_label, seller_name, seller_address, seller_vat_id, v_day, v_now
    FROM shop_settings
    WHERE id = 1;
    INSERT INTO outbox (event, order_id, payload)
    VALUES ('invoice.issued', p_order_id, JSON_OBJECT('number', v_label));
  END IF;
END
