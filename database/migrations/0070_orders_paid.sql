-- What has been paid of an order and what a card holder's bank keeps ready for it. Follows the payments by triggers.
ALTER TABLE orders
  ADD paid_minor BIGINT NOT NULL DEFAULT 0 AFTER payment_status,
  ADD authorised_minor BIGINT NOT NULL DEFAULT 0 AFTER paid_minor
