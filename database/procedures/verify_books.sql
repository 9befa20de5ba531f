-- Recomputes the books by every view books_*: each order from its lines, each stock level from its ledger, each status
-- from its history. Reads only; may be repeated. Gives one row a disagreement: check_name, reference, expected, found
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE verify_books()
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_view VARCHAR(64);
  DECLARE v_is_done BOOLEAN DEFAULT FALSE;
  DECLARE v_checks CURSOR FOR
    SELECT table_name FROM information_schema.views
    WHERE table_schema = DATABASE() AND table_name LIKE 'books\_%'
    ORDER BY table_name;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET v_is_done = TRUE;

  SET @verify_books = NULL;
  OPEN v_checks;
  joining: LOOP
    FETCH v_checks INTO v_view;
    IF v_is_done THEN
      LEAVE joining;
    END IF;
    -- The views quote columns of several character sets; here they become one.
    SET @verify_books = CONCAT_WS(' UNION ALL ', @verify_books, CONCAT(
      'SELECT CONVERT(check_name USING utf8mb4) COLLATE utf8mb4_unicode_ci AS check_name,',
      ' CONVERT(reference USING utf8mb4) COLLATE utf8mb4_unicode_ci AS reference,',
      ' CONVERT(expected USING utf8mb4) COLLATE utf8mb4_unicode_ci AS expected,',
      ' CONVERT(found USING utf8mb4) COLLATE utf8mb4_unicode_ci AS found FROM ', v_view
    ));
  END LOOP;
  CLOSE v_checks;
  PREPARE verify_books FROM @verify_books;
  EXECUTE verify_books;
  DEALLOCATE PREPARE verify_books;
  SET @verify_books = NULL;
END
