-- Gives back what a cancelled order used up besides stock: its promotions and what gift cards paid. Each once: the uses
-- by their mark, the cards by the ledger's key. Inside a trigger only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE release_order_money(IN p_order_id BIGINT UNSIGNED)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_card_id, v_next_id BIGINT UNSIGNED DEFAULT 0;
  DECLARE v_spent BIGINT;

  UPDATE promotion_redemptions
  SET released_at = UTC_TIMESTAMP(3)
  WHERE order_id = p_order_id AND released_at IS NULL
  ORDER BY promotion_id;
  giving: LOOP
    SET v_next_id = NULL;
    SELECT gift_card_id, -delta_minor INTO v_next_id, v_spent
    FROM gift_card_movements
    WHERE order_id = p_order_id AND reason = 'spent' AND gift_card_id > v_card_id
    ORDER BY gift_card_id
    LIMIT 1;
    IF v_next_id IS NULL THEN
      LEAVE giving;
    END IF;
    SET v_card_id = v_next_id;
    INSERT INTO gift_card_movements (gift_card_id, delta_minor, reason, order_id, actor_id)
    VALUES (v_card_id, v_spent, 'given_back', p_order_id, @actor_id);
  END LOOP;
END
