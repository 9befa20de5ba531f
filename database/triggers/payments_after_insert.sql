-- Money that is there at once (a transfer that staff book, a gift card) counts for the order.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER payments_after_insert
AFTER INSERT ON payments
FOR EACH ROW
BEGIN
  IF NEW.status IN ('authorised', 'captured') THEN
    UPDATE orders
    SET paid_minor = paid_minor + IF(NEW.status = 'captured', NEW.amount_minor, 0),
      authorised_minor = authorised_minor + IF(NEW.status = 'authorised', NEW.amount_minor, 0)
    WHERE id = NEW.order_id;
  END IF;
END
