-- Carts are found by their owner; an index by status and time moved with every order and was never read.
ALTER TABLE carts DROP INDEX ix_carts_status_updated
