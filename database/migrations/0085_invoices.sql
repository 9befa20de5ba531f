-- Invoices, one an order. Lines, amounts and buyer are those of the order, which never change; the seller is a copy.
CREATE TABLE invoices (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  order_id BIGINT UNSIGNED NOT NULL,
  series VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Of the shop's own calendar.
  year SMALLINT UNSIGNED NOT NULL,
  -- Without gaps within series and year.
  number INT UNSIGNED NOT NULL,
  -- What is printed: INV-2026-000017.
  label VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seller_name VARCHAR(100) NOT NULL,
  seller_address VARCHAR(400) NOT NULL,
  seller_vat_id VARCHAR(20) NOT NULL,
  -- The day on the invoice, in the shop's time zone.
  issued_on DATE NOT NULL,
  issued_at DATETIME(3) NOT NULL,
  CONSTRAINT pk_invoices PRIMARY KEY (id),
  CONSTRAINT uq_invoices_order_id UNIQUE (order_id),
  CONSTRAINT uq_invoices_number UNIQUE (series, year, number),
  CONSTRAINT uq_invoices_label UNIQUE (label),
  CONSTRAINT fk_invoices_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT ck_invoices_number CHECK (number > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
