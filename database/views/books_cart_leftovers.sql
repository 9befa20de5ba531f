-- What working out promotions left behind in a cart: it belongs to the transaction that quotes or places alone.
CREATE DEFINER = 'storehouse_owner'@'localhost' SQL SECURITY DEFINER VIEW books_cart_leftovers AS
SELECT 'cart leftover' AS check_name, CONCAT('cart ', cart_id) AS reference, 'nothing' AS expected,
  CONCAT('judgement of promotion ', promotion_id) AS found
FROM cart_promotions
UNION ALL
SELECT 'cart leftover', CONCAT('cart ', cart_id), 'nothing', CONCAT('discount of promotion ', promotion_id)
FROM cart_discounts
UNION ALL
SELECT 'cart leftover', CONCAT('cart ', cart_id, ' variant ', variant_id), '0', CAST(discount_minor AS CHAR)
FROM cart_lines
WHERE discount_minor <> 0
