-- What was sold before is no news.
INSERT INTO low_stock_looks (movement_id) SELECT COALESCE(MAX(id), 0) FROM stock_movements
