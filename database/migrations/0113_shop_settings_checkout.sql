ALTER TABLE shop_settings
  -- How long a checkout keeps its goods.
  ADD COLUMN hold_minutes INT NOT NULL DEFAULT 10,
  -- Orders of one cart token, account or e-mail in ten minutes, against people who try out stolen cards.
  ADD COLUMN orders_max INT NOT NULL DEFAULT 20,
  ADD CONSTRAINT ck_shop_settings_checkout CHECK (hold_minutes > 0 AND orders_max > 0)
