-- Who sells, as invoices say it.
ALTER TABLE shop_settings
  ADD COLUMN seller_name VARCHAR(100) NOT NULL DEFAULT 'Storehouse Trading GmbH',
  -- Lines of the address, the country last.
  ADD COLUMN seller_address VARCHAR(400) NOT NULL DEFAULT 'Speicherstadt 1\n20457 Hamburg\nGermany',
  ADD COLUMN seller_vat_id VARCHAR(20) NOT NULL DEFAULT 'DE123456789',
  -- Numbers of invoices begin with it; another series begins at 1.
  ADD COLUMN invoice_series VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'INV'
