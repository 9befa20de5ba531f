-- The address book of an account. An order copies its address into order_addresses.
CREATE TABLE addresses (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  user_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(100) NOT NULL,
  line1 VARCHAR(150) NOT NULL,
  line2 VARCHAR(150) NULL,
  postal_code VARCHAR(20) NOT NULL,
  city VARCHAR(100) NOT NULL,
  region VARCHAR(100) NULL,
  country CHAR(2) NOT NULL,
  phone VARCHAR(40) NULL,
  is_default TINYINT(1) NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  -- One default a person: the id of the user while it is the default, otherwise NULL.
  default_of BIGINT UNSIGNED GENERATED ALWAYS AS (IF(is_default = 1, user_id, NULL)) STORED,
  CONSTRAINT pk_addresses PRIMARY KEY (id),
  CONSTRAINT uq_addresses_default_of UNIQUE (default_of),
  -- Restrict, for a cascade may not touch the base of a generated column.
  CONSTRAINT fk_addresses_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
