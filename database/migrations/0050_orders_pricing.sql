-- Orders say how their prices have their tax, and what gift cards paid of them.
ALTER TABLE orders
  ADD COLUMN prices_include_tax TINYINT(1) NOT NULL DEFAULT 1 AFTER currency,
  ADD COLUMN gift_card_minor BIGINT NOT NULL DEFAULT 0 AFTER total_minor,
  DROP CONSTRAINT ck_orders_total,
  ADD CONSTRAINT ck_orders_total_minor CHECK (
    total_minor = subtotal_minor - discount_minor + delivery_minor + IF(prices_include_tax = 1, 0, tax_minor)
  ),
  ADD CONSTRAINT ck_orders_gift_card CHECK (gift_card_minor BETWEEN 0 AND total_minor);
