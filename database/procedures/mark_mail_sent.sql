-- Notes that a mail server took a mail. Each call counts once.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE mark_mail_sent(IN p_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
UPDATE mails SET sent_at = UTC_TIMESTAMP(3), times_sent = times_sent + 1 WHERE id = p_id
