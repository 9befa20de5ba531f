-- The ledger's trigger books at a stock level, which names its place: an index by place alone was never read.
ALTER TABLE stock_movements
  DROP FOREIGN KEY fk_stock_movements_location,
  DROP INDEX fk_stock_movements_location
