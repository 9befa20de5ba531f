-- What each line costs, as price_cart worked it out last: carts show it and orders copy it.
ALTER TABLE cart_lines
  ADD COLUMN unit_price_minor BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN tax_rate_bp INT NOT NULL DEFAULT 0,
  ADD COLUMN grams BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN for_sale TINYINT(1) NOT NULL DEFAULT 0,
  ADD COLUMN order_limit INT NULL,
  ADD COLUMN customer_limit INT NULL,
  ADD COLUMN subtotal_minor BIGINT GENERATED ALWAYS AS (unit_price_minor * quantity) VIRTUAL,
  ADD COLUMN total_minor BIGINT GENERATED ALWAYS AS (unit_price_minor * quantity - discount_minor) VIRTUAL
