-- What lay somewhere at any past instant is read from the index alone, however long the ledger is.
ALTER TABLE stock_movements
  ADD INDEX ix_stock_movements_level (variant_id, location_id, id, created_at, balance_after),
  DROP INDEX ix_stock_movements_variant
