-- The backlog follows what is filled, and what is no longer owed.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER backorders_after_update
AFTER UPDATE ON backorders
FOR EACH ROW
  UPDATE variant_backlogs
  SET promised = promised + IF(NEW.closed_at IS NULL, NEW.quantity - NEW.filled, 0)
    - IF(OLD.closed_at IS NULL, OLD.quantity - OLD.filled, 0)
  WHERE variant_id = NEW.variant_id
