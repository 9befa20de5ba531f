-- Begins the count of tries anew: who knew the password is no guesser. May be repeated.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE forget_attempts(IN p_scope VARCHAR(40), IN p_subject BINARY(32))
MODIFIES SQL DATA
SQL SECURITY DEFINER
DELETE FROM attempt_counters WHERE scope = p_scope AND subject = p_subject
