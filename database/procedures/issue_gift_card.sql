-- Issues a gift card. Each call issues one; a code that is taken breaks uq_gift_cards_code_hash. Gives one row: id
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE issue_gift_card(
  IN p_code_hash BINARY(32),
  IN p_last4 CHAR(4),
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_amount_minor BIGINT,
  IN p_expires_on DATE,
  IN p_actor_id BIGINT UNSIGNED,
  IN p_note VARCHAR(500)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_card_id BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  INSERT INTO gift_cards (code_hash, last4, currency, expires_on, note)
  VALUES (p_code_hash, p_last4, p_currency, p_expires_on, p_note);
  SET v_card_id = LAST_INSERT_ID();
  INSERT INTO gift_card_movements (gift_card_id, delta_minor, reason, actor_id)
  VALUES (v_card_id, p_amount_minor, 'issued', p_actor_id);
  COMMIT;
  SELECT v_card_id AS id;
END
