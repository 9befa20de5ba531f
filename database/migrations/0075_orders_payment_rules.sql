-- Nobody pays more than the total, and the status says what the amounts say.
ALTER TABLE orders
  ADD CONSTRAINT ck_orders_paid CHECK (
    paid_minor BETWEEN 0 AND total_minor AND authorised_minor BETWEEN 0 AND total_minor - paid_minor
  ),
  ADD CONSTRAINT ck_orders_payment_status CHECK (
    payment_status = CASE
      WHEN paid_minor = total_minor THEN 'paid'
      WHEN paid_minor > 0 THEN 'partially_paid'
      WHEN authorised_minor > 0 THEN 'authorised'
      ELSE 'unpaid'
    END
  )
