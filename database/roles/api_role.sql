-- What the API may do. It reads everything, keeps the catalogue and the address book, and does the rest through
-- procedures: carts, orders, stock and sessions have no other way in.
GRANT SELECT ON * TO api_role;
GRANT INSERT (email, name, password_hash), UPDATE (email, name, password_hash) ON users TO api_role;
GRANT INSERT, UPDATE, DELETE ON addresses TO api_role;

GRANT INSERT, UPDATE, DELETE ON categories TO api_role;
GRANT INSERT, UPDATE, DELETE ON brands TO api_role;
GRANT INSERT, UPDATE, DELETE ON products TO api_role;
GRANT INSERT, UPDATE, DELETE ON product_options TO api_role;
GRANT INSERT, UPDATE, DELETE ON option_values TO api_role;
GRANT INSERT, UPDATE, DELETE ON product_variants TO api_role;
GRANT INSERT, UPDATE, DELETE ON variant_option_values TO api_role;
GRANT INSERT, UPDATE, DELETE ON variant_prices TO api_role;
GRANT INSERT, UPDATE, DELETE ON product_attributes TO api_role;
GRANT INSERT, UPDATE, DELETE ON product_images TO api_role;

GRANT EXECUTE ON PROCEDURE quote_cart TO api_role;
GRANT EXECUTE ON PROCEDURE add_cart_item TO api_role;
GRANT EXECUTE ON PROCEDURE set_cart_item TO api_role;
GRANT EXECUTE ON PROCEDURE remove_cart_item TO api_role;
GRANT EXECUTE ON PROCEDURE merge_cart TO api_role;
GRANT EXECUTE ON PROCEDURE place_order TO api_role;
GRANT EXECUTE ON PROCEDURE show_order TO api_role;
GRANT EXECUTE ON PROCEDURE show_product TO api_role;
GRANT EXECUTE ON PROCEDURE place_manual_order TO api_role;
GRANT EXECUTE ON PROCEDURE calculate_order_total TO api_role;
GRANT EXECUTE ON PROCEDURE verify_books TO api_role;
GRANT EXECUTE ON PROCEDURE move_order TO api_role;
GRANT EXECUTE ON PROCEDURE cancel_order TO api_role;
GRANT EXECUTE ON PROCEDURE move_stock TO api_role;
GRANT EXECUTE ON PROCEDURE refresh_popularity TO api_role;
GRANT EXECUTE ON PROCEDURE count_attempt TO api_role;
GRANT EXECUTE ON PROCEDURE forget_attempts TO api_role;
GRANT EXECUTE ON PROCEDURE open_session TO api_role;
GRANT EXECUTE ON PROCEDURE rotate_refresh_token TO api_role;
GRANT EXECUTE ON PROCEDURE close_session TO api_role;
