-- Cancels an order and books its goods back. May be repeated: a cancelled order stays cancelled, its goods come back once.
-- Refuses ORDER_NOT_FOUND, ILLEGAL_STATUS_MOVE:<from>>cancelled. Gives what move_order gives.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE cancel_order(
  IN p_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
CALL move_order(p_number, 'cancelled', NULL, p_actor_id, p_note)
