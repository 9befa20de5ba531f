-- What a way of delivery costs in each currency, tax contained.
CREATE TABLE delivery_prices (
  delivery_method VARCHAR(32) NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  price_minor BIGINT NOT NULL,
  -- From this subtotal it costs nothing; NULL when it always costs.
  free_from_minor BIGINT NULL,
  CONSTRAINT pk_delivery_prices PRIMARY KEY (delivery_method, currency),
  CONSTRAINT fk_delivery_prices_method FOREIGN KEY (delivery_method) REFERENCES delivery_methods (code) ON DELETE CASCADE,
  CONSTRAINT ck_delivery_prices_price CHECK (price_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
