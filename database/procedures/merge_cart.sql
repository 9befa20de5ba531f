-- At sign-in: moves what a guest's cart holds into the customer's cart, which is opened when there is none. Quantities
-- add up to what a line may hold; no line, code or gift card is lost. May be repeated: without a guest's cart nothing happens.
-- Gives the quote as quote_cart does.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE merge_cart(IN p_token_hash BINARY(32), IN p_user_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_guest_cart_id, v_cart_id BIGINT UNSIGNED;
  DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  -- Always the guest's cart first, so that two merges never wait for each other.
  CALL lock_cart(p_token_hash, NULL, v_guest_cart_id);
  IF v_guest_cart_id IS NOT NULL THEN
    SELECT currency INTO v_currency FROM carts WHERE id = v_guest_cart_id;
    CALL open_cart(NULL, p_user_id, v_currency, v_cart_id);
    INSERT INTO cart_lines (cart_id, variant_id, quantity, added_price_minor, added_at)
    SELECT v_cart_id, guest_line.variant_id, guest_line.quantity, guest_line.added_price_minor, guest_line.added_at
    FROM cart_lines AS guest_line
    WHERE guest_line.cart_id = v_guest_cart_id
    ON DUPLICATE KEY UPDATE quantity = LEAST(999, cart_lines.quantity + VALUES(quantity));
    INSERT IGNORE INTO cart_promotion_codes (cart_id, promotion_id)
    SELECT v_cart_id, promotion_id FROM cart_promotion_codes WHERE cart_id = v_guest_cart_id;
    INSERT IGNORE INTO cart_gift_cards (cart_id, gift_card_id)
    SELECT v_cart_id, gift_card_id FROM cart_gift_cards WHERE cart_id = v_guest_cart_id;
    DELETE FROM cart_lines WHERE cart_id = v_guest_cart_id;
    -- What the guest held is held anew by the customer's checkout.
    DELETE FROM stock_holds WHERE cart_id IN (v_guest_cart_id, v_cart_id) ORDER BY variant_id, location_id;
    UPDATE carts SET status = 'merged' WHERE id = v_guest_cart_id;
  END IF;
  COMMIT;

  CALL quote_cart(NULL, p_user_id, NULL, NULL);
END
