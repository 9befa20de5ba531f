-- What a provider told stays as it came; only what became of it is noted.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER payment_events_before_update
BEFORE UPDATE ON payment_events
FOR EACH ROW
BEGIN
  IF NOT (
    NEW.id <=> OLD.id AND NEW.provider <=> OLD.provider AND NEW.event_id <=> OLD.event_id AND NEW.fact <=> OLD.fact
    AND NEW.reference <=> OLD.reference AND NEW.provider_reference <=> OLD.provider_reference
    AND NEW.amount_minor <=> OLD.amount_minor AND NEW.currency <=> OLD.currency
    AND NEW.payload_hash <=> OLD.payload_hash AND NEW.received_at <=> OLD.received_at
  ) THEN
    CALL refuse('LEDGER_IS_APPEND_ONLY', NULL);
  END IF;
END
