-- Only the two statuses of a placed order move, and only as status_moves allows. The payment status says what was paid.
-- What is still owed as a backorder is not packed. Refuses ORDER_IS_FIXED, ILLEGAL_STATUS_MOVE:<from>><to>,
-- BACKORDER_OPEN:<number>.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER orders_before_update
BEFORE UPDATE ON orders
FOR EACH ROW
BEGIN
  IF NEW.paid_minor <> OLD.paid_minor OR NEW.authorised_minor <> OLD.authorised_minor THEN
    SET NEW.payment_status = CASE
      WHEN NEW.paid_minor = NEW.total_minor THEN 'paid'
      WHEN NEW.paid_minor > 0 THEN 'partially_paid'
      WHEN NEW.authorised_minor > 0 THEN 'authorised'
      ELSE 'unpaid'
    END;
  END IF;
  IF NOT (
    NEW.id <=> OLD.id AND NEW.number <=> OLD.number AND NEW.cart_id <=> OLD.cart_id AND NEW.user_id <=> OLD.user_id
    AND NEW.email <=> OLD.email AND NEW.source <=> OLD.source AND NEW.currency <=> OLD.currency
    AND NEW.prices_include_tax <=> OLD.prices_include_tax AND NEW.gift_card_minor <=> OLD.gift_card_minor
    AND NEW.item_count <=> OLD.item_count AND NEW.subtotal_minor <=> OLD.subtotal_minor
    AND NEW.discount_minor <=> OLD.discount_minor AND NEW.delivery_minor <=> OLD.delivery_minor
    AND NEW.delivery_tax_rate_bp <=> OLD.delivery_tax_rate_bp AND NEW.tax_minor <=> OLD.tax_minor
    AND NEW.total_minor <=> OLD.total_minor AND NEW.delivery_method <=> OLD.delivery_method
    AND NEW.delivery_title <=> OLD.delivery_title AND NEW.payment_method <=> OLD.payment_method
    AND NEW.note <=> OLD.note AND NEW.placed_at <=> OLD.placed_at
  ) THEN
    CALL refuse('ORDER_IS_FIXED', OLD.number);
  END IF;
  IF NEW.status <> OLD.status AND NOT EXISTS (
    SELECT 1 FROM status_moves
    WHERE machine = 'order' AND from_status = OLD.status AND to_status = NEW.status
  ) THEN
    CALL refuse('ILLEGAL_STATUS_MOVE', CONCAT(OLD.status, '>', NEW.status));
  END IF;
  IF NEW.status IN ('packed', 'shipped') AND NEW.status <> OLD.status
    AND EXISTS (SELECT 1 FROM backorders WHERE order_id = OLD.id AND owed > 0)
  THEN
    CALL refuse('BACKORDER_OPEN', OLD.number);
  END IF;
  IF NEW.payment_status <> OLD.payment_status AND NOT EXISTS (
    SELECT 1 FROM status_moves
    WHERE machine = 'payment' AND from_status = OLD.payment_status AND to_status = NEW.payment_status
  ) THEN
    CALL refuse('ILLEGAL_STATUS_MOVE', CONCAT(OLD.payment_status, '>', NEW.payment_status));
  END IF;
END
