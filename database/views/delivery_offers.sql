-- The ways of delivery on offer in each currency; delivery_price() says what one costs for a subtotal.
CREATE ALGORITHM = MERGE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW delivery_offers AS
SELECT
  method.code,
  method.title,
  method.min_days,
  method.max_days,
  method.position,
  price.currency,
  price.price_minor,
  price.free_from_minor
FROM delivery_methods AS method
JOIN delivery_prices AS price ON price.delivery_method = method.code
WHERE method.is_active = 1
