-- Keeps the mail about an event; a repeat changes nothing. Gives one row: id, times_sent
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE keep_mail(
  IN p_event_id BIGINT UNSIGNED,
  IN p_recipient VARCHAR(254),
  IN p_subject VARCHAR(200),
  IN p_text MEDIUMTEXT,
  IN p_html MEDIUMTEXT
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  INSERT INTO mails (event_id, kind, order_id, recipient, subject, text_body, html_body)
  SELECT id, event, order_id, p_recipient, p_subject, p_text, p_html FROM outbox WHERE id = p_event_id
  ON DUPLICATE KEY UPDATE event_id = mails.event_id;
  SELECT id, times_sent FROM mails WHERE event_id = p_event_id;
END
