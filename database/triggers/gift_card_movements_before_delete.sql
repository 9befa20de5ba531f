-- The ledger of gift cards is corrected by further rows, never by changing one.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER gift_card_movements_before_delete
BEFORE DELETE ON gift_card_movements
FOR EACH ROW
  CALL refuse('LEDGER_IS_APPEND_ONLY', NULL)
