-- Where an order goes: a copy, for people move.
CREATE TABLE order_addresses (
  order_id BIGINT UNSIGNED NOT NULL,
  kind VARCHAR(10) NOT NULL,
  name VARCHAR(100) NOT NULL,
  line1 VARCHAR(150) NOT NULL,
  line2 VARCHAR(150) NULL,
  postal_code VARCHAR(20) NOT NULL,
  city VARCHAR(100) NOT NULL,
  region VARCHAR(100) NULL,
  country CHAR(2) NOT NULL,
  phone VARCHAR(40) NULL,
  CONSTRAINT pk_order_addresses PRIMARY KEY (order_id, kind),
  CONSTRAINT fk_order_addresses_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT ck_order_addresses_kind CHECK (kind IN ('shipping', 'billing'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
