-- What a list of products filters and sorts by: one row for each active product and currency it is sold in.
-- Kept by triggers through refresh_product_listing; nobody writes it by hand.
CREATE TABLE product_listings (
  product_id BIGINT UNSIGNED NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  category_id BIGINT UNSIGNED NULL,
  brand_id BIGINT UNSIGNED NULL,
  title VARCHAR(200) NOT NULL,
  -- Lowest and highest price of the live variants, and the compare-at price of the cheapest one.
  price_from_minor BIGINT NOT NULL,
  price_to_minor BIGINT NOT NULL,
  compare_at_minor BIGINT NULL,
  -- Pieces sold in the last 30 days; refresh_popularity counts them anew.
  units_sold BIGINT NOT NULL DEFAULT 0,
  listed_at DATETIME(3) NOT NULL,
  CONSTRAINT pk_product_listings PRIMARY KEY (product_id, currency),
  CONSTRAINT fk_product_listings_product FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE,
  INDEX ix_product_listings_price (currency, price_from_minor, product_id),
  INDEX ix_product_listings_popular (currency, units_sold, product_id),
  INDEX ix_product_listings_newest (currency, listed_at, product_id),
  INDEX ix_product_listings_title (currency, title, product_id),
  INDEX ix_product_listings_category_price (currency, category_id, price_from_minor, product_id),
  INDEX ix_product_listings_category_popular (currency, category_id, units_sold, product_id),
  INDEX ix_product_listings_brand (currency, brand_id, units_sold, product_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
