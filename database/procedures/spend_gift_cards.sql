-- Books what an order takes from the gift cards of its cart, which lock_gift_cards has locked, and pays it with that. One
-- row a statement, for the ledger's trigger writes what a statement over all cards would read.
-- Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE spend_gift_cards(IN p_cart_id BIGINT UNSIGNED, IN p_order_id BIGINT UNSIGNED, IN p_amount_minor BIGINT)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_card_id BIGINT UNSIGNED DEFAULT 0;
  DECLARE v_left, v_usable BIGINT DEFAULT p_amount_minor;

  WHILE v_left > 0 DO
    SELECT gift_card_id, usable_minor INTO v_card_id, v_usable
    FROM cart_gift_money
    WHERE cart_id = p_cart_id AND gift_card_id > v_card_id
    ORDER BY gift_card_id
    LIMIT 1;
    INSERT INTO gift_card_movements (gift_card_id, delta_minor, reason, order_id, actor_id)
    VALUES (v_card_id, -LEAST(v_left, v_usable), 'spent', p_order_id, @actor_id);
    SET v_left = v_left - LEAST(v_left, v_usable);
  END WHILE;
  IF p_amount_minor > 0 THEN
    INSERT INTO payments (order_id, provider, status, amount_minor, currency)
    SELECT p_order_id, 'gift_card', 'captured', p_amount_minor, currency FROM carts WHERE id = p_cart_id;
  END IF;
END
