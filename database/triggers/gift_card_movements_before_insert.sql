-- The balance follows the ledger and is never below nothing. Refuses GIFT_CARD_UNUSABLE:<last four>.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER gift_card_movements_before_insert
BEFORE INSERT ON gift_card_movements
FOR EACH ROW
BEGIN
  DECLARE v_balance BIGINT;
  DECLARE v_last4 CHAR(4);

  SELECT balance_minor, last4 INTO v_balance, v_last4 FROM gift_cards WHERE id = NEW.gift_card_id FOR UPDATE;
  IF v_balance + NEW.delta_minor < 0 THEN
    CALL refuse('GIFT_CARD_UNUSABLE', v_last4);
  END IF;
  UPDATE gift_cards SET balance_minor = v_balance + NEW.delta_minor WHERE id = NEW.gift_card_id;
  SET NEW.balance_after_minor = v_balance + NEW.delta_minor;
END
