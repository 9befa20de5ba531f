-- Refuses what the caller wanted: a code of libs/domain/src/errors.ts, and what about this case behind a colon.
-- The API turns it into an answer. Inside procedures and triggers only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse(IN p_code VARCHAR(40), IN p_detail VARCHAR(80))
NO SQL
SQL SECURITY DEFINER
BEGIN
  DECLARE v_message VARCHAR(128) DEFAULT CONCAT_WS(':', p_code, p_detail);
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 50001, MESSAGE_TEXT = v_message;
END
