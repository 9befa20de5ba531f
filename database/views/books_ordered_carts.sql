-- Orders whose cart is not closed or not empty, and closed carts that no order took.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_ordered_carts AS
SELECT
  'ordered cart' AS check_name,
  CONCAT('cart ', cart.id) AS reference,
  'ordered, 0 lines' AS expected,
  CONCAT(cart.status, ', ', (SELECT COUNT(*) FROM cart_lines AS line WHERE line.cart_id = cart.id), ' lines') AS found
FROM orders AS sold
JOIN carts AS cart ON cart.id = sold.cart_id
WHERE cart.status <> 'ordered' OR EXISTS (SELECT 1 FROM cart_lines AS line WHERE line.cart_id = cart.id)
UNION ALL
SELECT 'ordered cart', CONCAT('cart ', cart.id), 'an order', 'none'
FROM carts AS cart
LEFT JOIN orders AS sold ON sold.cart_id = cart.id
WHERE cart.status = 'ordered' AND sold.id IS NULL
