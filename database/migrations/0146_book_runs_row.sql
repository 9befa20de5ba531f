INSERT INTO book_runs (id) VALUES (1)
