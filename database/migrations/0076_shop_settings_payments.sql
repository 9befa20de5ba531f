-- How long an order waits for its card payment, and how many refusals in ten minutes pause card payments.
ALTER TABLE shop_settings
  ADD unpaid_card_minutes INT NOT NULL DEFAULT 60,
  ADD card_refusals_max INT NOT NULL DEFAULT 100,
  ADD CONSTRAINT ck_shop_settings_payments CHECK (unpaid_card_minutes >= 1 AND card_refusals_max >= 1)
