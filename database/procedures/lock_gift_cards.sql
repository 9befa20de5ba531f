-- Locks the gift cards of a cart, in order of their ids, and says what they pay of a total. A card that can pay nothing
-- is refused, so that nobody owes what a card was meant to pay: GIFT_CARD_UNUSABLE:<last four>.
-- Inside a transaction of other procedures only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE lock_gift_cards(IN p_cart_id BIGINT UNSIGNED, IN p_total_minor BIGINT, OUT p_gift_card_minor BIGINT)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_usable_minor DECIMAL(30, 0);
  DECLARE v_empty CHAR(4);
  DECLARE v_cards INT;

  -- The cards alone: a lock through the view would take the shop's settings, too.
  SELECT COUNT(card.balance_minor) INTO v_cards
  FROM cart_gift_cards AS wish
  JOIN gift_cards AS card ON card.id = wish.gift_card_id
  WHERE wish.cart_id = p_cart_id
  FOR UPDATE;
  IF v_cards > 0 THEN
    SELECT SUM(usable_minor), MIN(IF(usable_minor = 0, last4, NULL)) INTO v_usable_minor, v_empty
    FROM cart_gift_money
    WHERE cart_id = p_cart_id;
  END IF;
  IF v_empty IS NOT NULL THEN
    CALL refuse('GIFT_CARD_UNUSABLE', v_empty);
  END IF;
  SET p_gift_card_minor = LEAST(p_total_minor, COALESCE(v_usable_minor, 0));
END
