-- Reads the lines of a manual order into the temporary table manual_lines, in variant order and priced.
-- Refuses VALIDATION_FAILED (no lines), VARIANT_NOT_FOUND:<sku>, NOT_FOR_SALE:<sku>, QUANTITY_LIMIT:<sku>.
-- Inside place_manual_order only.
CREATE DEFINER = 'storehouse_owner'@'localhost' PROCEDURE read_manual_lines(
  IN p_lines JSON,
  IN p_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_country CHAR(2),
  IN p_region VARCHAR(100),
  IN p_day DATE
)
MODIFIES SQL DATA
SQL SECURITY DEFINER
BEGIN
  DECLARE v_lines INT;
  DECLARE v_code VARCHAR(40);
  DECLARE v_sku VARCHAR(64);

  CREATE TEMPORARY TABLE manual_lines (
    line_number INT UNSIGNED NOT NULL PRIMARY KEY,
    variant_id BIGINT UNSIGNED,
    sku VARCHAR(64),
    title VARCHAR(200),
    variant_title VARCHAR(250),
    quantity INT,
    unit_price_minor BIGINT,
    total_minor BIGINT,
    tax_rate_bp INT
  ) ENGINE = InnoDB;
  INSERT INTO manual_lines
  SELECT ROW_NUMBER() OVER (ORDER BY variant.id, wanted.position), variant.id, COALESCE(variant.sku, wanted.sku),
    product.title, variant.title, wanted.quantity,
    COALESCE(wanted.unit_price_minor, price.price_minor),
    COALESCE(wanted.unit_price_minor, price.price_minor) * wanted.quantity,
    tax_rate_bp(product.tax_class, p_country, p_region, p_day)
  FROM JSON_TABLE(p_lines, '$[*]' COLUMNS (
    position FOR ORDINALITY,
    sku VARCHAR(64) PATH '$.sku',
    quantity INT PATH '$.quantity',
    unit_price_minor BIGINT PATH '$.unitPriceMinor'
  )) AS wanted
  LEFT JOIN product_variants AS variant ON variant.sku = wanted.sku
  LEFT JOIN products AS product ON product.id = variant.product_id
  LEFT JOIN variant_prices AS price ON price.variant_id = variant.id AND price.currency = p_currency;

  SELECT COUNT(*) INTO v_lines FROM manual_lines;
  IF v_lines = 0 THEN
    CALL refuse('VALIDATION_FAILED', 'no lines');
  END IF;
  SELECT
    CASE
      WHEN variant_id IS NULL THEN 'VARIANT_NOT_FOUND'
      WHEN unit_price_minor IS NULL THEN 'NOT_FOR_SALE'
      ELSE 'QUANTITY_LIMIT'
    END, sku
  INTO v_code, v_sku
  FROM manual_lines
  WHERE variant_id IS NULL OR unit_price_minor IS NULL OR quantity IS NULL OR quantity NOT BETWEEN 1 AND 100000
  ORDER BY line_number
  LIMIT 1;
  IF v_code IS NOT NULL THEN
    CALL refuse(v_code, v_sku);
  END IF;
END
