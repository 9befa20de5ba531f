-- Looks at the shelves before an order locks anything, so that a crowd in front of an empty one is refused fast; gives
-- the place that has the whole cart, if one has. Holds that are over are ended before anybody is refused. Reads without
-- locks: the ledger's trigger looks again, under the lock. Refuses OUT_OF_STOCK. Inside place_order only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE look_before_placing(
  IN p_token_hash BINARY(32),
  IN p_user_id BIGINT UNSIGNED,
  IN p_scope VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_key_hash BINARY(32),
  OUT p_location_id BIGINT UNSIGNED
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_cart_id BIGINT UNSIGNED;
  DECLARE v_released INT;

  IF p_user_id IS NULL THEN
    SELECT id INTO v_cart_id FROM carts WHERE open_token_hash = p_token_hash;
  ELSE
    SELECT id INTO v_cart_id FROM carts WHERE open_user_id = p_user_id;
  END IF;
  CALL choose_location(v_cart_id, p_location_id);
  -- An order that was placed already is answered, whatever the shelves look like now.
  IF p_location_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM idempotency_keys WHERE scope = p_scope AND key_hash = p_key_hash)
  THEN
    CALL release_holds(20, v_released);
    IF v_released > 0 THEN
      CALL choose_location(v_cart_id, p_location_id);
    END IF;
    CALL refuse_sold_out_lines(v_cart_id, NULL);
  END IF;
END
