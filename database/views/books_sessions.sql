-- Sign-ins with two tokens that are good.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_sessions AS
SELECT
  'session' AS check_name,
  CONCAT('family ', family_id) AS reference,
  'at most 1 token' AS expected,
  CONCAT(COUNT(*), ' tokens') AS found
FROM refresh_tokens
WHERE used_at IS NULL
GROUP BY family_id
HAVING COUNT(*) > 1
