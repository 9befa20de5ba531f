-- The backlog follows the backorders, and more than the variant's limit is never promised.
-- Refuses OUT_OF_STOCK:<sku>:<pieces left>.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER backorders_after_insert
AFTER INSERT ON backorders
FOR EACH ROW
BEGIN
  DECLARE v_over BIGINT;
  DECLARE v_sku VARCHAR(64);

  INSERT INTO variant_backlogs (variant_id, promised) VALUES (NEW.variant_id, NEW.quantity)
  ON DUPLICATE KEY UPDATE promised = promised + NEW.quantity;
  -- A reading with a lock sees what the lock waited for.
  SELECT backlog.promised - variant.backorder_limit, variant.sku INTO v_over, v_sku
  FROM variant_backlogs AS backlog
  JOIN product_variants AS variant ON variant.id = backlog.variant_id
  WHERE backlog.variant_id = NEW.variant_id
  LOCK IN SHARE MODE;
  IF v_over > 0 THEN
    CALL refuse('OUT_OF_STOCK', CONCAT(v_sku, ':', GREATEST(0, (
      SELECT quantity - v_over FROM order_lines WHERE order_id = NEW.order_id AND line_number = NEW.line_number
    ))));
  END IF;
END
