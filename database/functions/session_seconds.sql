-- How long a session of a role lasts, in seconds: 'idle' without use, 'absolute' however often it is used.
CREATE DEFINER = 'storehouse_owner'@'localhost' FUNCTION session_seconds(p_role VARCHAR(20), p_end VARCHAR(10))
RETURNS INT
DETERMINISTIC
NO SQL
SQL SECURITY DEFINER
RETURN CASE
  WHEN p_role = 'customer' AND p_end = 'idle' THEN 14 * 86400
  WHEN p_role = 'customer' THEN 30 * 86400
  WHEN p_end = 'idle' THEN 30 * 60
  ELSE 12 * 3600
END
