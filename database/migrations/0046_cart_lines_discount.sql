-- What promotions take off a line. Filled inside the transaction that quotes or places, and never left behind.
ALTER TABLE cart_lines
  ADD COLUMN discount_minor BIGINT NOT NULL DEFAULT 0,
  ADD CONSTRAINT ck_cart_lines_discount CHECK (discount_minor >= 0);
