-- A variant that was never stocked or sold takes its empty stock levels along; any other is kept by its ledger.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER product_variants_before_delete
BEFORE DELETE ON product_variants
FOR EACH ROW
  DELETE FROM stock_levels WHERE variant_id = OLD.id
