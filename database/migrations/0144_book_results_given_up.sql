-- A check that does not answer in its time is known as such, beside what it said before; it may have said nothing yet.
ALTER TABLE book_results
  MODIFY COLUMN checked_at DATETIME(3) NULL,
  ADD COLUMN given_up_at DATETIME(3) NULL
