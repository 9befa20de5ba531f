-- Matches the oldest waiting message of the inbox with its payment, under the order's lock. Messages count by how far
-- they go, not by when they come: refused, authorised, voided, captured, refunded. So any order of them and any number
-- of repeats ends in one state. Money that does not fit (another amount or currency, a cancelled or already paid order)
-- is parked for staff and counts for nothing.
-- Several may run at once. May be repeated. Gives one row, or none when nothing waits:
-- event_id, fact, outcome, problem, order_number, amount_minor, currency, payment_status
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE match_payment_event()
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_event_id, v_payment_id, v_order_id BIGINT UNSIGNED;
  DECLARE v_provider VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reference CHAR(36) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_provider_reference VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_fact, v_status, v_order_status VARCHAR(20);
  DECLARE v_currency, v_received_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_amount, v_received, v_room BIGINT;
  DECLARE v_rank, v_known_rank TINYINT UNSIGNED;
  DECLARE v_failure VARCHAR(60);
  DECLARE v_problem VARCHAR(30);
  DECLARE v_outcome VARCHAR(20);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET @actor_id = NULL, @actor_note = NULL;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT id, provider, fact, reference, provider_reference, amount_minor, currency, failure_code,
    FIELD(fact, 'refused', 'authorised', 'voided', 'captured', 'refunded')
  INTO v_event_id, v_provider, v_fact, v_reference, v_provider_reference, v_received, v_received_currency, v_failure,
    v_rank
  FROM payment_events
  WHERE outcome = 'waiting'
  ORDER BY id
  LIMIT 1
  FOR UPDATE SKIP LOCKED;

  IF v_event_id IS NOT NULL THEN
    SELECT id, order_id INTO v_payment_id, v_order_id
    FROM payments
    WHERE provider = v_provider AND (reference = v_reference OR provider_reference = v_provider_reference)
    LIMIT 1;

    IF v_payment_id IS NULL THEN
      -- A refusal of what we never asked for moves no money.
      SET v_outcome = IF(v_fact IN ('refused', 'voided', 'refunded'), 'stale', 'unmatched');
    ELSE
      SELECT status, total_minor - paid_minor - authorised_minor INTO v_order_status, v_room
      FROM orders
      WHERE id = v_order_id
      FOR UPDATE;
      SELECT status, amount_minor, currency, fact_rank INTO v_status, v_amount, v_currency, v_known_rank
      FROM payments
      WHERE id = v_payment_id
      FOR UPDATE;

      IF v_rank <= v_known_rank THEN
        SET v_outcome = 'stale';
      ELSEIF v_fact = 'refused' THEN
        SET v_outcome = IF(v_status IN ('created', 'pending'), 'applied', 'stale');
        UPDATE payments
        SET fact_rank = v_rank, failure_code = v_failure, status = IF(v_outcome = 'applied', 'failed', v_status)
        WHERE id = v_payment_id;
      ELSEIF v_fact = 'voided' THEN
        SET v_outcome = 'applied';
        UPDATE payments SET fact_rank = v_rank, status = 'cancelled', problem = NULL WHERE id = v_payment_id;
      ELSE
        -- What this payment holds ready already is no obstacle to itself.
        IF v_status = 'authorised' THEN
          SET v_room = v_room + v_amount;
        END IF;
        SET v_problem = CASE
          WHEN v_received_currency <> v_currency THEN 'currency_differs'
          WHEN v_received <> v_amount THEN 'amount_differs'
          WHEN v_fact = 'refunded' THEN NULL
          WHEN v_order_status = 'cancelled' AND v_status <> 'authorised' THEN 'order_cancelled'
          WHEN v_amount > v_room THEN 'order_paid'
        END;
        IF v_fact = 'refunded' AND v_problem IS NOT NULL AND v_status <> 'parked' THEN
          -- Part of the money went back outside the shop: the books stay as they are until staff have looked.
          SET v_outcome = 'unmatched';
        ELSE
          SET v_outcome = IF(v_problem IS NULL OR v_fact = 'refunded', 'applied', 'parked');
          UPDATE payments
          SET fact_rank = v_rank,
            status = CASE
              WHEN v_fact = 'refunded' THEN 'refunded'
              WHEN v_problem IS NULL THEN v_fact
              ELSE 'parked'
            END,
            problem = IF(v_outcome = 'parked', v_problem, NULL),
            received_minor = v_received,
            received_currency = v_received_currency
          WHERE id = v_payment_id;
          IF v_outcome = 'applied' AND v_fact <> 'refunded' AND v_amount = v_room THEN
            UPDATE payments SET status = 'cancelled' WHERE open_order_id = v_order_id;
          END IF;
        END IF;
      END IF;
    END IF;

    UPDATE payment_events
    SET outcome = v_outcome, payment_id = v_payment_id, matched_at = UTC_TIMESTAMP(3)
    WHERE id = v_event_id;
  END IF;
  COMMIT;

  SELECT v_event_id AS event_id, v_fact AS fact, v_outcome AS outcome, v_problem AS problem,
    sold.number AS order_number, v_received AS amount_minor, v_received_currency AS currency, sold.payment_status
  FROM (SELECT 1 AS one) AS single
  LEFT JOIN orders AS sold ON sold.id = v_order_id
  WHERE v_event_id IS NOT NULL;
END
