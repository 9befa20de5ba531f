-- Signs out: ends the family of a refresh token. May be repeated; an unknown token changes nothing.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE close_session(IN p_token_hash BINARY(32))
MODIFIES SQL DATA
SQL SECURITY DEFINER
UPDATE refresh_token_families
SET revoked_at = UTC_TIMESTAMP(3), revoked_reason = 'signed out'
WHERE id = (SELECT family_id FROM refresh_tokens WHERE token_hash = p_token_hash) AND revoked_at IS NULL
