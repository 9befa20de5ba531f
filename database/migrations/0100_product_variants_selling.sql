-- On which terms a variant is sold: what happens when there are too few, and how many somebody may have.
ALTER TABLE product_variants
  -- deny: only what is there. backorder: more than is there, sent when it comes. preorder: the same before the first piece.
  ADD COLUMN stock_policy VARCHAR(10) NOT NULL DEFAULT 'deny',
  -- Pieces that may be promised beyond the stock; NULL is any number.
  ADD COLUMN backorder_limit INT NULL,
  -- When what is promised is expected; NULL is not known.
  ADD COLUMN expected_on DATE NULL,
  -- Pieces that one order may hold; NULL is what any line may hold.
  ADD COLUMN order_limit INT NULL,
  -- Pieces that one customer may have in all; NULL is any number.
  ADD COLUMN customer_limit INT NULL,
  -- From this many pieces down it is low; NULL is the shop's own number.
  ADD COLUMN low_stock_at INT NULL,
  ADD CONSTRAINT ck_product_variants_stock_policy CHECK (stock_policy IN ('deny', 'backorder', 'preorder')),
  ADD CONSTRAINT ck_product_variants_limits CHECK (
    COALESCE(backorder_limit, 1) >= 0 AND COALESCE(order_limit, 1) > 0 AND COALESCE(customer_limit, 1) > 0
    AND COALESCE(low_stock_at, 0) >= 0
  )
