-- Pieces may move from one place to another.
ALTER TABLE stock_movements
  DROP CONSTRAINT ck_stock_movements_reason,
  ADD CONSTRAINT ck_stock_movements_known_reason CHECK (
    reason IN ('receipt', 'count', 'correction', 'sale', 'cancellation', 'transfer')
  )
