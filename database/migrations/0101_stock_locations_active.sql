-- A place that is not active keeps its stock and its ledger, but no order takes from it.
ALTER TABLE stock_locations
  ADD COLUMN is_active TINYINT(1) NOT NULL DEFAULT 1
