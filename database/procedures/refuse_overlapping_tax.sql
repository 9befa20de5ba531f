-- Refuses a tax rate whose days meet those of another rate of its class and place: TAX_RATES_OVERLAP. The class is
-- locked, so that two rates that are entered at once see each other. Inside triggers only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE refuse_overlapping_tax(
  IN p_id BIGINT UNSIGNED, IN p_tax_class VARCHAR(20), IN p_country CHAR(2), IN p_region VARCHAR(100),
  IN p_valid_from DATE, IN p_valid_to DATE
)
READS SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_class VARCHAR(20);

  SELECT code INTO v_class FROM tax_classes WHERE code = p_tax_class FOR UPDATE;
  IF EXISTS (
    SELECT 1
    FROM tax_rates
    WHERE tax_class = p_tax_class AND country = p_country AND region = p_region AND id <> p_id
      AND (p_valid_to IS NULL OR valid_from < p_valid_to) AND (valid_to IS NULL OR valid_to > p_valid_from)
  ) THEN
    CALL refuse('TAX_RATES_OVERLAP', NULL);
  END IF;
END
