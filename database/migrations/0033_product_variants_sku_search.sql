-- The SKU as people type it: letter case counts in the SKU, but not when somebody looks for it.
ALTER TABLE product_variants
  ADD COLUMN sku_search VARCHAR(64) GENERATED ALWAYS AS (sku) STORED,
  ADD INDEX ix_product_variants_sku_search (sku_search)
