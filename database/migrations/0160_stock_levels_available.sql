-- Levels are read by their variant or their place; an index by what is available moved with every sale and was never read.
ALTER TABLE stock_levels DROP INDEX ix_stock_levels_available
