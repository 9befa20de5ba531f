-- The prices that shoppers see: of live variants of active products.
CREATE ALGORITHM = MERGE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW listed_prices AS
SELECT variant.product_id, variant.id AS variant_id, price.currency, price.price_minor, price.compare_at_minor
FROM products AS product
JOIN product_variants AS variant ON variant.product_id = product.id AND variant.archived_at IS NULL
JOIN variant_prices AS price ON price.variant_id = variant.id
WHERE product.status = 'active'
