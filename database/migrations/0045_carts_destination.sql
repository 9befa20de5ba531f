-- Where the goods go to, for tax and delivery; '' is not said yet in old carts, which then pay the shop's own rates.
ALTER TABLE carts
  ADD COLUMN country CHAR(2) NOT NULL DEFAULT '',
  ADD COLUMN region VARCHAR(100) NOT NULL DEFAULT '';

UPDATE carts SET country = (SELECT country FROM shop_settings WHERE id = 1) WHERE EXISTS (SELECT 1 FROM shop_settings);
