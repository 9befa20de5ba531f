-- Books a correction of a gift card by staff. Each call books. Refuses GIFT_CARD_UNKNOWN, GIFT_CARD_UNUSABLE:<last four>
-- (more than there is). Gives one row: balance_minor
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE correct_gift_card(
  IN p_card_id BIGINT UNSIGNED, IN p_delta_minor BIGINT, IN p_actor_id BIGINT UNSIGNED, IN p_note VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  IF NOT EXISTS (SELECT 1 FROM gift_cards WHERE id = p_card_id) THEN
    CALL refuse('GIFT_CARD_UNKNOWN', NULL);
  END IF;
  INSERT INTO gift_card_movements (gift_card_id, delta_minor, reason, actor_id, note)
  VALUES (p_card_id, p_delta_minor, 'correction', p_actor_id, p_note);
  COMMIT;
  SELECT balance_minor FROM gift_cards WHERE id = p_card_id;
END
