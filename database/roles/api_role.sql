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
GRANT INSERT (variant_id, currency, cost_minor) ON variant_costs TO api_role;
GRANT INSERT, UPDATE, DELETE ON product_attributes TO api_role;
GRANT INSERT, UPDATE, DELETE ON product_images TO api_role;

GRANT INSERT (code, name, priority), UPDATE (name, priority, is_active) ON stock_locations TO api_role;

GRANT INSERT, UPDATE, DELETE ON promotions TO api_role;
GRANT INSERT, UPDATE, DELETE ON promotion_amounts TO api_role;
GRANT INSERT, UPDATE, DELETE ON promotion_categories TO api_role;
GRANT INSERT, UPDATE, DELETE ON promotion_customers TO api_role;
GRANT INSERT (promotion_id, usage_limit), UPDATE (usage_limit) ON promotion_limits TO api_role;
GRANT INSERT, UPDATE, DELETE ON price_lists TO api_role;
GRANT INSERT, UPDATE, DELETE ON tax_rates TO api_role;
GRANT INSERT, UPDATE, DELETE ON delivery_methods TO api_role;
GRANT INSERT, UPDATE, DELETE ON delivery_zones TO api_role;
GRANT INSERT, UPDATE, DELETE ON delivery_zone_places TO api_role;
GRANT INSERT, UPDATE, DELETE ON delivery_rates TO api_role;
GRANT UPDATE (is_active, expires_on, note) ON gift_cards TO api_role;
GRANT UPDATE (version) ON settings_versions TO api_role;
GRANT INSERT, UPDATE ON book_results TO api_role;
GRANT UPDATE (token, started_at, leased_until) ON book_runs TO api_role;

GRANT EXECUTE ON PROCEDURE quote_cart TO api_role;
GRANT EXECUTE ON PROCEDURE add_cart_item TO api_role;
GRANT EXECUTE ON PROCEDURE set_cart_item TO api_role;
GRANT EXECUTE ON PROCEDURE remove_cart_item TO api_role;
GRANT EXECUTE ON PROCEDURE accept_cart_price TO api_role;
GRANT EXECUTE ON PROCEDURE merge_cart TO api_role;
GRANT EXECUTE ON PROCEDURE set_cart_terms TO api_role;
GRANT EXECUTE ON PROCEDURE add_promotion_code TO api_role;
GRANT EXECUTE ON PROCEDURE remove_promotion_code TO api_role;
GRANT EXECUTE ON PROCEDURE add_gift_card TO api_role;
GRANT EXECUTE ON PROCEDURE remove_gift_card TO api_role;
GRANT EXECUTE ON PROCEDURE try_promotions TO api_role;
GRANT EXECUTE ON PROCEDURE issue_gift_card TO api_role;
GRANT EXECUTE ON PROCEDURE correct_gift_card TO api_role;
GRANT EXECUTE ON PROCEDURE hold_cart TO api_role;
GRANT EXECUTE ON PROCEDURE release_expired_holds TO api_role;
GRANT EXECUTE ON PROCEDURE fill_waiting_backorders TO api_role;
GRANT EXECUTE ON PROCEDURE forget_idempotency_keys TO api_role;
GRANT EXECUTE ON PROCEDURE tell_low_stock TO api_role;
GRANT EXECUTE ON PROCEDURE place_order TO api_role;
GRANT EXECUTE ON PROCEDURE show_order TO api_role;
GRANT EXECUTE ON PROCEDURE show_product TO api_role;
GRANT EXECUTE ON PROCEDURE place_manual_order TO api_role;
GRANT EXECUTE ON PROCEDURE calculate_order_total TO api_role;
GRANT EXECUTE ON PROCEDURE verify_books TO api_role;
GRANT EXECUTE ON PROCEDURE move_order TO api_role;
GRANT EXECUTE ON PROCEDURE cancel_order TO api_role;
GRANT EXECUTE ON PROCEDURE move_stock TO api_role;
GRANT EXECUTE ON PROCEDURE transfer_stock TO api_role;
GRANT EXECUTE ON PROCEDURE book_stocktake TO api_role;
GRANT EXECUTE ON PROCEDURE stock_as_of TO api_role;
GRANT EXECUTE ON PROCEDURE stock_value TO api_role;
GRANT EXECUTE ON PROCEDURE release_hold TO api_role;
GRANT EXECUTE ON PROCEDURE refresh_popularity TO api_role;
GRANT EXECUTE ON PROCEDURE count_attempt TO api_role;
GRANT EXECUTE ON PROCEDURE forget_attempts TO api_role;
GRANT EXECUTE ON PROCEDURE open_session TO api_role;
GRANT EXECUTE ON PROCEDURE rotate_refresh_token TO api_role;
GRANT EXECUTE ON PROCEDURE close_session TO api_role;

GRANT EXECUTE ON PROCEDURE lease_outbox TO api_role;
GRANT EXECUTE ON PROCEDURE settle_outbox TO api_role;
GRANT EXECUTE ON PROCEDURE retry_outbox TO api_role;
GRANT EXECUTE ON PROCEDURE keep_mail TO api_role;
GRANT EXECUTE ON PROCEDURE mark_mail_sent TO api_role;
GRANT EXECUTE ON PROCEDURE resend_mail TO api_role;

GRANT EXECUTE ON PROCEDURE start_payment TO api_role;
GRANT EXECUTE ON PROCEDURE note_provider_payment TO api_role;
GRANT EXECUTE ON PROCEDURE record_payment_event TO api_role;
GRANT EXECUTE ON PROCEDURE match_payment_event TO api_role;
GRANT EXECUTE ON PROCEDURE book_payment TO api_role;
GRANT EXECUTE ON PROCEDURE accept_payment TO api_role;
GRANT EXECUTE ON PROCEDURE settle_payment_event TO api_role;
GRANT EXECUTE ON PROCEDURE expire_unpaid_orders TO api_role;
GRANT EXECUTE ON FUNCTION card_payments_paused TO api_role;

-- What staff ask on the pages of prices.
GRANT EXECUTE ON FUNCTION shop_day TO api_role;
GRANT EXECUTE ON FUNCTION tax_rate_bp TO api_role;
GRANT EXECUTE ON FUNCTION delivery_zone TO api_role;
GRANT EXECUTE ON FUNCTION delivery_minor TO api_role;

-- The sandbox provider's own books; no money of the shop stands there.
GRANT INSERT, UPDATE, DELETE ON sandbox_payments TO api_role;
GRANT INSERT, UPDATE, DELETE ON sandbox_webhooks TO api_role;
