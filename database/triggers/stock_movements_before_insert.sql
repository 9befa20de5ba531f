-- The level follows the ledger. Nothing else may write stock_levels.on_hand. Refuses OUT_OF_STOCK:<sku>:<pieces left>.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER stock_movements_before_insert
BEFORE INSERT ON stock_movements
FOR EACH ROW
BEGIN
  DECLARE v_on_hand, v_held BIGINT;

  SELECT on_hand, held INTO v_on_hand, v_held
  FROM stock_levels
  WHERE variant_id = NEW.variant_id AND location_id = NEW.location_id
  FOR UPDATE;
  IF v_on_hand + NEW.delta < v_held THEN
    CALL refuse('OUT_OF_STOCK', CONCAT((SELECT sku FROM product_variants WHERE id = NEW.variant_id), ':', v_on_hand - v_held));
  END IF;
  UPDATE stock_levels SET on_hand = v_on_hand + NEW.delta
  WHERE variant_id = NEW.variant_id AND location_id = NEW.location_id;
  SET NEW.balance_after = v_on_hand + NEW.delta;
END
