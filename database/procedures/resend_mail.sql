-- Asks for a mail to be sent once more, through the outbox like the first time. Each call asks once. Refuses NOT_FOUND.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE resend_mail(IN p_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  INSERT INTO outbox (event, payload)
  SELECT 'mail.resend', JSON_OBJECT('mailId', id) FROM mails WHERE id = p_id;
  IF ROW_COUNT() = 0 THEN
    CALL refuse('NOT_FOUND', NULL);
  END IF;
END
