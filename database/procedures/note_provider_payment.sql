-- Notes what the provider calls a payment, once its page is open. May be repeated; a payment that has moved on meanwhile
-- keeps its status. Gives nothing
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE note_provider_payment(
  IN p_reference CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_provider_reference VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
UPDATE payments
SET provider_reference = p_provider_reference, status = IF(status = 'created', 'pending', status)
WHERE reference = p_reference
