-- That the place exists is held by the line's row in the ledger; a second index on every line costs more than it tells.
ALTER TABLE order_lines
  DROP FOREIGN KEY fk_order_lines_location,
  DROP INDEX fk_order_lines_location
