-- Puts a gift card into somebody's cart to pay with, which is opened when there is none. May be repeated. Gives the
-- quote as quote_cart does. Refuses GIFT_CARD_UNKNOWN, GIFT_CARD_UNUSABLE:<last four>.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE add_gift_card(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_code_hash BINARY(32)
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id, v_card_id BIGINT UNSIGNED;
  DECLARE v_last4 CHAR(4);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id INTO v_card_id FROM gift_cards WHERE code_hash = p_code_hash;
  IF v_card_id IS NULL THEN
    CALL refuse('GIFT_CARD_UNKNOWN', NULL);
  END IF;
  CALL open_cart(p_token_hash, p_user_id, NULL, v_cart_id);
  INSERT IGNORE INTO cart_gift_cards (cart_id, gift_card_id) VALUES (v_cart_id, v_card_id);
  SELECT last4 INTO v_last4
  FROM cart_gift_money
  WHERE cart_id = v_cart_id AND gift_card_id = v_card_id AND usable_minor = 0;
  IF v_last4 IS NOT NULL THEN
    CALL refuse('GIFT_CARD_UNUSABLE', v_last4);
  END IF;
  COMMIT;

  CALL quote_cart(p_token_hash, p_user_id, NULL, NULL);
END
