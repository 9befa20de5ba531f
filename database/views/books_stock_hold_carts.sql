-- Holds of carts that are no longer open: an order or a merge must have ended them.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_stock_hold_carts AS
SELECT
  'stock hold of a closed cart' AS check_name,
  CONCAT('cart ', hold.cart_id) AS reference,
  'open' AS expected,
  cart.status AS found
FROM stock_holds AS hold
JOIN carts AS cart ON cart.id = hold.cart_id
WHERE cart.status <> 'open'
